'use client'

import { label } from '../../fields/label.ts'
import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { EVENTS } from '../review-events.ts'
import { inBrackets, useText } from '../text.ts'
import { useDay, useTime } from '../use-time.ts'
import { eventsOf, type PastEvent } from './past-events.ts'

const TEXTS = {
  title: label('历史', 'History'),
  none: label('还没有会签和发布记录', 'No reviews or releases yet'),
  present: label('当前内容', 'the present content'),
  earlier: label('较早的内容', 'an earlier content'),
  ruling: label('依据裁决', 'by the ruling'),
  takenBack: label('收回', 'taken back'),
}

/** Every review, ruling and release, the latest first. */
export function History({ view }: { view: ReviewView }) {
  const { text } = useText()
  const time = useTime()
  const day = useDay()
  const events = eventsOf(view)
  return (
    <section aria-labelledby="review-history">
      <h2 id="review-history">{text(TEXTS.title)}</h2>
      {events.length === 0 && <p>{text(TEXTS.none)}</p>}
      <ol className="review-tab__history">
        {events.map((event) => (
          <li key={event.at + event.event}>
            <p>
              <time dateTime={event.at}>{time(event.at)}</time>{' '}
              <strong>
                {text(EVENTS[event.event]!)}
                {event.number !== undefined && ` · ${event.number}`}
              </strong>{' '}
              {event.by}
              {event.event === 'delegated' && ` → ${event.to ?? text(TEXTS.takenBack)}`}
              {event.dueAt && ` → ${day(event.dueAt)}`}
              {event.ruling && text(inBrackets(`${text(TEXTS.ruling)} ${event.ruling}`))}
              {event.isCurrent !== undefined && (
                <span className="review-tab__note">
                  {text(inBrackets(text(event.isCurrent ? TEXTS.present : TEXTS.earlier)))}
                </span>
              )}
            </p>
            <Words event={event} reasons={view.reasons} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Words({ event, reasons }: { event: PastEvent; reasons: ReviewView['reasons'] }) {
  const { text, list, colon } = useText()
  const names = list([
    ...reasons.filter(({ id }) => event.reasons?.includes(id)).map(text),
    ...WITHDRAWAL_REASONS.filter(({ value }) => value === event.reason).map((one) =>
      text(one.label),
    ),
  ])
  if (!names && !event.comment) return null
  return (
    <p className="review-tab__comment-text">
      {names}
      {names && event.comment && colon}
      {event.comment}
    </p>
  )
}
