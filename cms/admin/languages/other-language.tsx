'use client'

import { Button, useField, useForm, useLocale } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import { plainText, type RichText } from '../../published/rich-text.ts'
import { useText } from '../text.ts'
import { valueAt } from './value-at.ts'
import { useOtherLanguage } from './use-other-language.ts'
import './other-language.css'

const TEXTS = {
  zh: label('中文', 'Chinese'),
  en: label('英文', 'English'),
  empty: label('（还没有写）', '(not written yet)'),
  copy: label('复制过来', 'Copy from it'),
}

/** Under a localized field: what stands in the other language, and a way to begin from it. */
export function OtherLanguage({ path }: { path: string }) {
  const { code } = useLocale()
  const { text, colon } = useText()
  const { value } = useField<unknown>({ path })
  const { dispatchFields, getDataByPath, setModified } = useForm()
  const other = code === 'zh' ? 'en' : 'zh'
  const document = useOtherLanguage(other)
  if (!document) return null
  const idOf = (place: string) => getDataByPath<{ id?: unknown }>(place)?.id
  const theirs = valueAt(document, path, idOf)
  const words = inWords(theirs, other === 'en' ? ', ' : '、')
  const copy = () => {
    dispatchFields({ type: 'UPDATE', path, value: theirs, initialValue: theirs })
    setModified(true)
  }
  return (
    <details className="other-language">
      <summary>
        {text(TEXTS[other]) + colon}
        <span>{words || text(TEXTS.empty)}</span>
      </summary>
      <p lang={other}>{words}</p>
      {words && inWords(value) === '' && (
        <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={copy}>
          {text(TEXTS.copy)}
        </Button>
      )}
    </details>
  )
}

/** A text, a list of texts or a rich text, as it reads. */
function inWords(value: unknown, comma = ''): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((one) => inWords(one)).join(comma)
  return typeof value === 'object' && value !== null && 'root' in value
    ? plainText(value as RichText)
    : ''
}
