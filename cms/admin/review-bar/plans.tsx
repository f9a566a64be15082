'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { wordsOf } from '../request.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'

const CANCEL = label('取消安排', 'Cancel')
const OPERATIONS = {
  release: label('发布', 'released'),
  withdraw: label('下线', 'withdrawn'),
}

type Props = {
  view: ReviewView
  take: (step: 'unschedule', body: Record<string, unknown>) => Promise<void>
}

/** What is planned and by whom, to be taken back, and what of it came to nothing. */
export function Plans({ view, take }: Props) {
  const { text, message } = useText()
  const time = useTime()
  const [refusal, setRefusal] = useState<string>()
  const cancel = (operation: string) =>
    take('unschedule', { operation }).catch((error: unknown) => setRefusal(wordsOf(error)))
  return (
    <>
      {view.schedules.map(({ operation, at, state, plannedByName = '', message: why }) => {
        const name = OPERATIONS[operation]
        const may = operation === 'release' ? view.may.cancelRelease : view.may.cancelWithdrawal
        return state === 'failed' ? (
          <p key={operation + at} className="review-bar__late">
            {text(
              label(
                `原定 ${time(at)} ${name.zh}，没有办成：`,
                `It was to be ${name.en} on ${time(at)}, but: `,
              ),
            )}
            {message(why ?? '')}
          </p>
        ) : (
          <p key={operation + at} className="review-bar__plan">
            <span>
              {text(
                label(
                  `已安排 ${time(at)} ${name.zh}（${plannedByName}）`,
                  `To be ${name.en} on ${time(at)} (${plannedByName})`,
                ),
              )}
            </span>
            {may && (
              <Button
                type="button"
                buttonStyle="subtle"
                size="small"
                margin={false}
                onClick={() => void cancel(operation)}
              >
                {text(CANCEL)}
              </Button>
            )}
          </p>
        )
      })}
      {refusal && (
        <p className="review-bar__late" role="alert">
          {message(refusal)}
        </p>
      )}
    </>
  )
}
