'use client'

import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { inBrackets, useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import { Why } from './why.tsx'

const TEXTS = {
  approved: label('已同意当前内容', 'approved the present content'),
  ruled: label('由委员会裁决代替', 'replaced by the committee’s ruling'),
  approvedOther: label('同意过较早的内容，已失效', 'approved an earlier content; void now'),
  waiting: label('未会签', 'has not approved yet'),
  list: label('各单位会签情况', 'Approvals by organization'),
}

/** Which organization approved which content, and what was sent back or withdrawn and why. */
export function Approvals({ view }: { view: ReviewView }) {
  const { text } = useText()
  const time = useTime()
  const byAndWhen = ({ reviewerName = '', at }: ReviewView['approvals'][number]) =>
    at ? `${reviewerName} · ${time(at)}` : reviewerName
  return (
    <>
      {view.standing !== 'released' && (
        <ul className="review-bar__approvals" aria-label={text(TEXTS.list)}>
          {view.approvals.map((row) => (
            <li key={row.organization} className="review-bar__approved">
              {row.ruling
                ? `${row.name} ${text(TEXTS.ruled)}${text(inBrackets(row.ruling))}`
                : `${row.name} ${text(TEXTS.approved)}${text(inBrackets(byAndWhen(row)))}`}
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
      <Why view={view} />
    </>
  )
}

const hadApproved = ({ reviews }: ReviewView, organization: string) =>
  reviews.some((row) => row.organization === organization && row.decision === 'approved')
