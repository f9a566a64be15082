'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { Dialog } from '../dialog.tsx'
import { post, wordsOf } from '../request.ts'
import { Words } from '../review-bar/inputs.tsx'
import { useText } from '../text.ts'

const TEXTS = {
  title: label('不同意移交', 'Do not agree to the transfer'),
  about: label(
    '资源留在原项目，双方的管理员和会签人会看到原因。',
    'The resource stays where it is; managers and signatories of both projects see why.',
  ),
  why: label('原因', 'Why'),
  cancel: label('取消', 'Cancel'),
}

type Props = { id: string; onDone: () => void; onClose: () => void }

/** Asks why. */
export function RefuseDialog({ id, onDone, onClose }: Props) {
  const { text, message } = useText()
  const [comment, setComment] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const refuse = () =>
    post(`transfers/${id}/refuse`, { comment }).then(
      () => {
        onClose()
        onDone()
      },
      (error: unknown) => setRefusal(wordsOf(error)),
    )
  return (
    <Dialog
      title={text(TEXTS.title)}
      onClose={onClose}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" onClick={onClose}>
            {text(TEXTS.cancel)}
          </Button>
          <Button type="button" buttonStyle="error" onClick={() => void refuse()}>
            {text(TEXTS.title)}
          </Button>
        </>
      }
    >
      <p className="rh-dialog__hint">{text(TEXTS.about)}</p>
      <Words name={text(TEXTS.why)} value={comment} onChange={setComment} />
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}
