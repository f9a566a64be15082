'use client'

import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { inBrackets, useText } from '../text.ts'
import { useDay } from '../use-time.ts'

/** By when a review is due, who signs in whose place, and what the committee was asked and said. */
export function Terms({ view }: { view: ReviewView }) {
  const { text } = useText()
  const day = useDay()
  const isInReview = view.standing === 'in-review' || view.standing === 'approved'
  const ruling = view.rulings.find(({ number }) =>
    view.approvals.some((row) => row.ruling === number),
  )
  return (
    <>
      {view.standing === 'in-review' && view.dueAt && (
        <p className={view.isOverdue ? 'review-bar__late' : 'review-bar__help'}>
          {text(
            view.isOverdue
              ? label(`会签已逾期（期限 ${day(view.dueAt)}）`, `Overdue since ${day(view.dueAt)}`)
              : label(`会签期限 ${day(view.dueAt)}`, `Due ${day(view.dueAt)}`),
          )}
          {view.isOverdue && !view.isReferred && (
            <span className="review-bar__help">
              {text(
                view.committee
                  ? label(
                      '：任何一方的会签人或项目管理员可提请委员会裁决',
                      ': a signatory or manager of either side may refer it to the committee',
                    )
                  : label(
                      '：项目协议没有约定委员会裁决，请与对方联系，或由项目管理员延长期限',
                      ': the project’s agreement names no committee; talk to the other side, or have a manager prolong it',
                    ),
              )}
            </span>
          )}
        </p>
      )}
      {isInReview &&
        view.delegations.map((row) => (
          <p key={row.organization} className="review-bar__help">
            {text(
              label(
                `${row.name}：${row.byName} 已委托 ${row.toName} 会签`,
                `${row.name}: ${row.byName} has delegated the sign-off to ${row.toName}`,
              ),
            )}
          </p>
        ))}
      {ruling && (
        <blockquote className="review-bar__ruling">
          <p>
            {ruling.bodyName} · {ruling.number}
            {text(inBrackets(day(ruling.date)))}
          </p>
          <p className="review-bar__comment">{ruling.text}</p>
        </blockquote>
      )}
    </>
  )
}
