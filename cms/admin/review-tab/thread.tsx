'use client'

import { Button, Link } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewChanges } from '../../workflow/changes.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import type { Said } from './comments.tsx'
import { placeName } from './field-names.ts'
import { useFieldAddress } from './use-field-address.ts'

const TEXTS = {
  earlier: label('针对较早的内容', 'about an earlier content'),
  resolved: label('已解决', 'Resolved'),
  resolve: label('标为已解决', 'Resolve'),
  reopen: label('重新打开', 'Open again'),
  answer: label('回复', 'Reply'),
  whole: label('整条资源', 'The whole resource'),
}

type Props = {
  first: Said
  answers: Said[]
  view: ReviewView
  fields: ReviewChanges['fields']
  units: ReviewChanges['units']
  act: (address: string, body: object) => Promise<boolean>
}

/** A comment with its answers. */
export function Thread({ first, answers, view, fields, units, act }: Props) {
  const { text } = useText()
  const address = useFieldAddress(view)
  const [answer, setAnswer] = useState('')
  const isResolved = Boolean(first.resolvedAt)
  const [, unitId, unitField] = first.field?.startsWith('units.') ? first.field.split('.') : []
  const unit = units.find(({ id }) => id === unitId)
  const field = unitField ?? first.field
  const place = field ? placeName(fields, { field, ...(unit && { unit }) }) : TEXTS.whole
  const isThere = field && field !== 'files' && (!unitId || unit)
  const send = async () => {
    if (await act('', { text: answer, replyTo: first.id })) setAnswer('')
  }
  return (
    <article className={`review-tab__thread ${isResolved ? 'review-tab__thread--resolved' : ''}`}>
      <header>
        <strong>
          {isThere ? (
            <Link href={address({ field, ...(unit && { unit: unit.id }) })}>{text(place)}</Link>
          ) : (
            text(place)
          )}
        </strong>
        {first.contentHash !== view.contentHash && (
          <span className="review-tab__note">{text(TEXTS.earlier)}</span>
        )}
        {isResolved && <span className="review-tab__note">✓ {text(TEXTS.resolved)}</span>}
        <Button
          type="button"
          buttonStyle="subtle"
          size="small"
          margin={false}
          onClick={() => void act(`/${first.id}/resolve`, { isResolved: !isResolved })}
        >
          {text(isResolved ? TEXTS.reopen : TEXTS.resolve)}
        </Button>
      </header>
      {[first, ...answers].map((one) => (
        <Words key={one.id} said={one} />
      ))}
      {!isResolved && (
        <div className="review-tab__answer">
          <input
            type="text"
            aria-label={text(TEXTS.answer)}
            placeholder={text(TEXTS.answer)}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <Button
            type="button"
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={answer.trim() === ''}
            onClick={() => void send()}
          >
            {text(TEXTS.answer)}
          </Button>
        </div>
      )}
    </article>
  )
}

function Words({ said }: { said: Said }) {
  const time = useTime()
  return (
    <div className="review-tab__said">
      <p>
        <strong>{typeof said.author === 'object' ? said.author.name : ''}</strong>{' '}
        <time dateTime={said.createdAt} className="review-tab__note">
          {time(said.createdAt)}
        </time>
      </p>
      {said.quote && <blockquote>{said.quote}</blockquote>}
      <p className="review-tab__comment-text">{said.text}</p>
    </div>
  )
}
