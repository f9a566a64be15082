'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { Dialog } from '../dialog.tsx'
import { wordsOf } from '../request.ts'
import { type Text, useText } from '../text.ts'
import { EmbeddedOn } from './embedded-on.tsx'
import { STEPS, type Step } from './steps.ts'
import { StepFields } from './step-fields.tsx'

export type StepBody = {
  comment?: string
  organization?: string
  delegate?: string
  reasons?: string[]
  /** Items of the company's checklist. */
  confirmed?: string[]
  reason?: string
  /** `YYYY-MM-DD` */
  due?: string
  note?: string
  /** `YYYY-MM-DDTHH:mm`, in the library's time zone. */
  at?: string
  erratum?: boolean
  isFor?: boolean
  number?: string
  date?: string
  text?: string
  /** The project to move to. */
  to?: string
}

const TEXTS = {
  cancel: label('取消', 'Cancel'),
  working: label('正在办理…', 'Working…'),
  about: {
    submit: label(
      '提交后，项目中的每个会签单位都要同意这份内容才能发布。之后再有改动，须重新提交。',
      'Every organization that signs must approve this content before it is released. A later change has to be sent again.',
    ),
    approve: label(
      '您同意的是现在看到的这份内容；之后如有改动，您的同意自动失效。',
      'You approve the content as you see it now. Any later change voids your approval.',
    ),
    'send-back': label(
      '请说明为什么退回、要改什么，作者会看到。',
      'Say why and what to change; the authors will see it.',
    ),
    release: label(
      '发布后，读者几秒内就能在网站上看到、搜索到这份内容。',
      'Readers see and find this content within seconds.',
    ),
    withdraw: label(
      '内容会立即从网站和搜索中移除，所有参与单位都会看到原因。重新发布须各方重新会签。',
      'It leaves the site and the search at once, and every side sees the reason. Releasing it again needs every approval anew.',
    ),
    rule: label(
      '请按委员会的正式决定登记。裁决只对当前内容有效，公开显示在发布记录旁。',
      'Enter what the committee has formally decided. It holds for exactly this content and is shown beside the release.',
    ),
    refer: label(
      '会签已逾期。按项目协议，委员会可代替未会签的单位作出裁决；各方都会收到通知。',
      'The sign-off is overdue. By the project’s agreement the committee may rule in place of those who are late; every side is told.',
    ),
    delegate: label(
      '对方可代表本单位会签这条资源，直到下次发布；您自己仍可会签，也可随时收回。',
      'They may sign this resource for your organization until its next release; you may still sign yourself and take it back.',
    ),
    'schedule-release': label(
      '到时自动以您的名义发布。那时仍须各方都同意当时的内容，否则不会发布，并通知您。',
      'It is released then in your name, if every side has approved what it says at that time; else nothing is released and you are told.',
    ),
    'schedule-withdrawal': label(
      '到时自动以您的名义下线，各参与单位都会看到原因。',
      'It is withdrawn then in your name, and every side sees the reason.',
    ),
    due: label(
      '逾期未会签的，任何一方可按项目协议提请委员会裁决。',
      'After it, either side may refer the review to the committee where the project’s agreement says so.',
    ),
    transfer: label(
      '两个项目的会签单位都同意后才移交。单元、设施和批注一起移交，已发布的内容照常在线；未发布的改动须在新项目重新会签。',
      'It moves when every organization that signs for either project has agreed. Units, facilities and comments move along, and what is released stays online; changes that are not released are signed anew in the new project.',
    ),
  } satisfies Record<Step, Text>,
  onlyWriter: label(
    '这份内容由您一人撰写：除您之外，还须另一人同意才能发布。',
    'You wrote all of this: besides you somebody else must approve it before it is released.',
  ),
}

type Props = {
  step: Step
  view: ReviewView
  take: (step: Step, body: Record<string, unknown>) => Promise<void>
  onClose: () => void
}

/** Asks what a step needs and takes it; a refusal is told here and nothing typed is lost. */
export function StepDialog({ step, view, take, onClose }: Props) {
  const { text, message } = useText()
  const [body, setBody] = useState<StepBody>({})
  const [refusal, setRefusal] = useState<string>()
  const [isWorking, setWorking] = useState(false)

  const confirm = async () => {
    setWorking(true)
    setRefusal(undefined)
    try {
      await take(step, { ...body, contentHash: view.contentHash })
      onClose()
    } catch (error) {
      setRefusal(wordsOf(error))
      setWorking(false)
    }
  }

  return (
    <Dialog
      title={text(STEPS[step])}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" type="button" onClick={onClose}>
            {text(TEXTS.cancel)}
          </Button>
          <Button
            buttonStyle={
              step === 'withdraw' || step === 'schedule-withdrawal' ? 'error' : 'primary'
            }
            type="button"
            disabled={isWorking || (step === 'delegate' && body.organization === undefined)}
            onClick={() => void confirm()}
          >
            {text(isWorking ? TEXTS.working : STEPS[step])}
          </Button>
        </>
      }
    >
      <p className="rh-dialog__hint">{text(TEXTS.about[step])}</p>
      {step === 'approve' && view.isOnlyWriter && <p>{text(TEXTS.onlyWriter)}</p>}
      <EmbeddedOn step={step} view={view} />
      <StepFields step={step} view={view} body={body} onChange={setBody} />
      {refusal && (
        <p className="rh-dialog__error" role="alert">
          {message(refusal)}
        </p>
      )}
    </Dialog>
  )
}
