'use client'

import {
  Button,
  Popup,
  PopupList,
  useDocumentEvents,
  useDocumentInfo,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import { Approvals } from './approvals.tsx'
import { Delivery } from './delivery.tsx'
import { Plans } from './plans.tsx'
import { TransferCard } from '../transfer/transfer-card.tsx'
import { Presence } from './presence.tsx'
import { Readiness } from './readiness.tsx'
import './review-bar.css'
import { STANDINGS, turnOf } from './standing.ts'
import { StepDialog } from './step-dialog.tsx'
import { IS_POSSIBLE_UNSAVED, STEPS, type Step, stepsOf } from './steps.ts'
import { Terms } from './terms.tsx'
import { useReview } from './use-review.ts'

const TEXTS = {
  name: label('会签与发布', 'Review and release'),
  loading: label('正在读取会签情况…', 'Reading where it stands…'),
  more: label('更多', 'More'),
  unsaved: label(
    '有未保存的改动：请先“保存草稿”，再办理会签',
    'There are unsaved changes: save the draft first',
  ),
}

/** Over a resource: where it stands, whose turn it is, who approved it, and the next step. */
export function ReviewBar({ onView }: { onView?: (view: ReviewView) => void }) {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { view, failure, take, reload } = useReview({
    kind: collectionSlug ?? '',
    id: id?.toString(),
    savedAt: `${String(data?.updatedAt)} ${mostRecentUpdate?.updatedAt}`,
  })
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  useEffect(() => {
    if (view) onView?.(view)
  }, [view, onView])
  const router = useRouter()
  const { text, message } = useText()
  const [asked, setAsked] = useState<Step>()
  // What is in the trash has no way out but back.
  if (!id || data?.deletedAt) return null
  if (!view)
    return (
      <section className="review-bar" aria-label={text(TEXTS.name)}>
        {failure ? <p role="alert">{message(failure)}</p> : <p>{text(TEXTS.loading)}</p>}
      </section>
    )
  const { primary, beside, more } = stepsOf(view)
  const isDisabled = (step: Step) => isSaving || (isModified && !IS_POSSIBLE_UNSAVED.includes(step))
  const button = (step: Step, style: 'primary' | 'secondary') => (
    <Button
      key={step}
      type="button"
      buttonStyle={style}
      size="medium"
      margin={false}
      disabled={isDisabled(step)}
      onClick={() => setAsked(step)}
    >
      {text(STEPS[step])}
    </Button>
  )
  return (
    <section className="review-bar" aria-label={text(TEXTS.name)}>
      <div className="review-bar__main">
        <p className="review-bar__standing">
          <strong className={`review-bar__pill review-bar__pill--${view.standing}`}>
            {text(STANDINGS[view.standing])}
          </strong>
          <span>{text(turnOf(view))}</span>
        </p>
        <div className="review-bar__steps">
          {more.length > 0 && (
            <Popup
              button={text(TEXTS.more)}
              buttonClassName="btn btn--style-secondary btn--size-medium"
              horizontalAlign="right"
              size="fit-content"
              render={({ close }) => (
                <PopupList.ButtonGroup>
                  {more.map((step) => (
                    <PopupList.Button
                      key={step}
                      disabled={isDisabled(step)}
                      onClick={() => {
                        close()
                        setAsked(step)
                      }}
                    >
                      {text(STEPS[step])}
                    </PopupList.Button>
                  ))}
                </PopupList.ButtonGroup>
              )}
            />
          )}
          {beside.map((step) => button(step, 'secondary'))}
          {primary && button(primary, 'primary')}
        </div>
      </div>
      <Approvals view={view} />
      <Terms view={view} />
      <Plans view={view} take={take} />
      {view.transfer && <TransferCard transfer={view.transfer} onDone={() => void reload()} />}
      {isModified && (primary ?? beside[0]) && (
        <p className="review-bar__help">{text(TEXTS.unsaved)}</p>
      )}
      {view.standing !== 'released' &&
        view.obstacles.map((obstacle) => (
          <p key={obstacle.code} className="review-bar__help">
            {message(obstacle.message)}
          </p>
        ))}
      <Readiness view={view} />
      <Presence kind={view.kind} id={view.id} />
      <Delivery view={view} />
      {asked && (
        <StepDialog
          step={asked}
          view={view}
          take={async (step, body) => {
            await take(step, body)
            router.refresh()
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
