'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  type PasteCommandType,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { label } from '../../fields/label.ts'
import { useText } from '../text.ts'
import { fromWord, isFromWord } from './from-word.ts'

const PICTURES = label(
  'Word 中的图片不能直接粘贴，请用“上传”单独插入。',
  'Pictures cannot be pasted from Word; insert them with “Upload”.',
)

/** What is pasted from Word goes in as the headings, lists and tables that it shows. */
function WordPastePlugin() {
  const [editor] = useLexicalComposerContext()
  const { text } = useText()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event: PasteCommandType) => {
          const clipboard = 'clipboardData' in event ? event.clipboardData : null
          const copied = clipboard?.getData('text/html') ?? ''
          if (!clipboard || !isFromWord(copied)) return false
          event.preventDefault()
          const { html, pictures } = fromWord(copied)
          const data = new DataTransfer()
          data.setData('text/html', html)
          data.setData('text/plain', clipboard.getData('text/plain'))
          if (pictures > 0) toast.warning(text(PICTURES))
          const again = new ClipboardEvent('paste', { clipboardData: data, cancelable: true })
          return editor.dispatchCommand(PASTE_COMMAND, again)
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, text],
  )
  return null
}

export const WordPaste = createClientFeature({
  plugins: [{ Component: WordPastePlugin, position: 'normal' }],
})
