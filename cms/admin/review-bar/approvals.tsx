'use client'

import { label } from '../../fields/label.ts'
import { SEND_BACK_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'

const TEXTS = {
  approved: label('已同意当前内容', 'approved the present content'),
  approvedOther: label('同意过较早的内容，已失效', 'approved an earlier content; void now'),
  waiting: label('未会签', 'has not approved yet'),
  list: label('各单位会签情况', 'Approvals by organization'),
}

/** Which organization approved which content, and what was sent back and why. */
export function Approvals({ view }: { view: ReviewView }) {
  const { text } = useText()
  const sentBack = view.standing === 'sent-back' && view.reviews.findLast((row) => row.isCurrent)
  return (
    <>
      {view.standing !== 'released' && (
        <ul className="review-bar__approvals" aria-label={text(TEXTS.list)}>
          {view.approvals.map((row) => (
            <li key={row.organization} className="review-bar__approved">
              {row.name} {text(TEXTS.approved)}（{row.reviewerName}）
            </li>
          ))}
          {view.waitingFor.map((row) => (
            <li key={row.organization}>
              {row.name}{' '}
              {text(hadApproved(view, row.organization) ? TEXTS.approvedOther : TEXTS.waiting)}
            </li>
          ))}
        </ul>
      )}
      {sentBack && (
        <blockquote className="review-bar__sent-back">
          <p>
            {sentBack.organizationName} · {sentBack.reviewerName}
            {sentBack.reasons && (
              <>
                {'：'}
                {SEND_BACK_REASONS.filter(({ value }) => sentBack.reasons?.includes(value))
                  .map((reason) => text(reason.label))
                  .join('、')}
              </>
            )}
          </p>
          {sentBack.comment && <p className="review-bar__comment">{sentBack.comment}</p>}
        </blockquote>
      )}
    </>
  )
}

const hadApproved = ({ reviews }: ReviewView, organization: string) =>
  reviews.some((row) => row.organization === organization && row.decision === 'approved')
