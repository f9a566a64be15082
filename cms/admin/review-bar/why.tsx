'use client'

import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'

/** Why it was sent back or withdrawn: by whom, the typed reasons, and the words. */
export function Why({ view }: { view: ReviewView }) {
  const { text, list, colon } = useText()
  const time = useTime()
  const why = whyOf(view)
  if (!why) return null
  const names = list(why.reasons.map(text))
  return (
    <blockquote className="review-bar__sent-back">
      <p>
        {why.by} · {time(why.at)}
        {names && colon + names}
      </p>
      {why.comment && <p className="review-bar__comment">{why.comment}</p>}
    </blockquote>
  )
}

function whyOf({ standing, reviews, releases, reasons }: ReviewView) {
  const sentBack = standing === 'sent-back' && reviews.findLast((row) => row.isCurrent)
  if (sentBack)
    return {
      by: [sentBack.organizationName, sentBack.reviewerName].filter(Boolean).join(' · '),
      at: sentBack.createdAt,
      comment: sentBack.comment,
      reasons: reasons.filter(({ id }) => sentBack.reasons?.includes(id)),
    }
  const last = releases.at(-1)
  if (last?.kind !== 'withdrawal') return undefined
  return {
    by: last.releasedByName ?? '',
    at: last.createdAt,
    comment: last.comment,
    reasons: WITHDRAWAL_REASONS.filter(({ value }) => value === last.reason).map(
      (reason) => reason.label,
    ),
  }
}
