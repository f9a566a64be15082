'use client'

import { label } from '../../fields/label.ts'
import { SEND_BACK_REASONS, WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { EVENTS } from '../review-events.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'

const TEXTS = {
  title: label('历史', 'History'),
  none: label('还没有会签和发布记录', 'No reviews or releases yet'),
  present: label('当前内容', 'the present content'),
  earlier: label('较早的内容', 'an earlier content'),
}

/** Every review and release, the latest first. */
export function History({ view }: { view: ReviewView }) {
  const { text } = useText()
  const time = useTime()
  const events = [
    ...view.reviews.map((row) => ({ ...row, event: row.decision, by: row.reviewerName })),
    ...view.releases.map((row) => ({ ...row, event: row.kind, by: row.releasedByName })),
  ].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return (
    <section aria-labelledby="review-history">
      <h2 id="review-history">{text(TEXTS.title)}</h2>
      {events.length === 0 && <p>{text(TEXTS.none)}</p>}
      <ol className="review-tab__history">
        {events.map((event) => (
          <li key={event.createdAt + event.event}>
            <p>
              <time dateTime={event.createdAt}>{time(event.createdAt)}</time>{' '}
              <strong>
                {text(EVENTS[event.event]!)}
                {'number' in event && event.kind !== 'withdrawal' && ` · ${event.number}`}
              </strong>{' '}
              {'organizationName' in event && event.organizationName} {event.by}
              {'isCurrent' in event && (
                <span className="review-tab__note">
                  （{text(event.isCurrent ? TEXTS.present : TEXTS.earlier)}）
                </span>
              )}
            </p>
            <Words event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Words = { reasons?: readonly string[]; reason?: string; comment?: string }

function Words({ event: { reasons = [], reason, comment } }: { event: Words }) {
  const { text } = useText()
  const named = [...SEND_BACK_REASONS, ...WITHDRAWAL_REASONS].filter(
    ({ value }) => reasons.includes(value) || reason === value,
  )
  if (named.length === 0 && !comment) return null
  return (
    <p className="review-tab__comment-text">
      {[...new Set(named.map((one) => text(one.label)))].join('、')}
      {named.length > 0 && comment && '：'}
      {comment}
    </p>
  )
}
