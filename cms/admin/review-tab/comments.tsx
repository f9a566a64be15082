'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { Comment, User } from '../../payload-types.ts'
import type { ReviewChanges } from '../../workflow/changes.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { post, wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { fieldLabel } from './field-names.ts'
import { Thread } from './thread.tsx'

const TEXTS = {
  title: label('批注', 'Comments'),
  field: label('关于', 'About'),
  whole: label('整条资源', 'The whole resource'),
  text: label('批注内容', 'Your comment'),
  send: label('添加批注', 'Add comment'),
  none: label('还没有批注', 'No comments yet'),
}

/** A comment as it is read: with its author. */
export type Said = Omit<Comment, 'author' | 'replyTo' | 'resolvedBy'> & {
  author: User | string
  replyTo?: Comment | string | null
}

type Props = {
  view: ReviewView
  fields: ReviewChanges['fields']
  units: ReviewChanges['units']
}

/** What members say to each other about the content, by field, with answers. */
export function Comments({ view, fields, units }: Props) {
  const { text, message } = useText()
  const path = `${view.kind}/${view.id}`
  const { data, failure, reload } = useApi<{ docs: Said[] }>(
    `comments?where[resourceId][equals]=${view.id}&depth=1&pagination=false&sort=createdAt`,
  )
  const [words, setWords] = useState('')
  const [field, setField] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const act = async (address: string, body: object) => {
    setRefusal(undefined)
    try {
      await post(`${path}/comments${address}`, body)
      await reload()
      return true
    } catch (error) {
      setRefusal(wordsOf(error))
      return false
    }
  }
  const add = async () => {
    if (await act('', { text: words, field })) setWords('')
  }
  const said = data?.docs ?? []
  const first = said.filter((one) => !one.replyTo)
  const about = Object.keys(fields).filter((name) => !name.startsWith('units.'))
  return (
    <section aria-labelledby="review-comments">
      <h2 id="review-comments">{text(TEXTS.title)}</h2>
      {[failure, refusal].map(
        (one) =>
          one && (
            <p key={one} role="alert">
              {message(one)}
            </p>
          ),
      )}
      {data && first.length === 0 && <p>{text(TEXTS.none)}</p>}
      {[...first]
        .sort((a, b) => Number(Boolean(a.resolvedAt)) - Number(Boolean(b.resolvedAt)))
        .map((one) => (
          <Thread
            key={one.id}
            first={one}
            answers={said.filter((answer) => idOfReply(answer) === one.id)}
            {...{ view, fields, units, act }}
          />
        ))}
      <div className="review-tab__new-comment">
        <label>
          {text(TEXTS.field)}
          <select value={field} onChange={(event) => setField(event.target.value)}>
            <option value="">{text(TEXTS.whole)}</option>
            {about.map((name) => (
              <option key={name} value={name}>
                {text(fieldLabel(fields, name))}
              </option>
            ))}
            {units.map((unit) => (
              <option key={unit.id} value={`units.${unit.id}.body`}>
                {text(label(`单元「${unit.title}」`, `Unit “${unit.title}”`))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text(TEXTS.text)}
          <textarea rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <Button
          type="button"
          size="medium"
          margin={false}
          disabled={words.trim() === ''}
          onClick={() => void add()}
        >
          {text(TEXTS.send)}
        </Button>
      </div>
    </section>
  )
}

const idOfReply = ({ replyTo }: Said) => (typeof replyTo === 'object' ? replyTo?.id : replyTo)
