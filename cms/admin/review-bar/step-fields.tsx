'use client'

import { useId } from 'react'
import { label } from '../../fields/label.ts'
import { SEND_BACK_REASONS, WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { type Text, useText } from '../text.ts'
import type { StepBody } from './step-dialog.tsx'
import type { Step } from './steps.ts'

const TEXTS = {
  organization: label('代表单位', 'On behalf of'),
  reasons: label('退回原因（可多选）', 'Reasons (one or more)'),
  reason: label('下线原因', 'Reason'),
  choose: label('请选择', 'Choose'),
  erratum: label('这是勘误', 'This is an erratum'),
  dueAt: label('会签期限（留空为两周）', 'Due (two weeks when left empty)'),
  comment: {
    submit: label('给会签人的话', 'A word to the signatories'),
    approve: label('意见', 'Comment'),
    'send-back': label('修改意见', 'What to change'),
    release: label('版本说明', 'What is new'),
    withdraw: label('说明', 'Explanation'),
  } satisfies Record<Step, Text>,
}

type Props = {
  step: Step
  view: ReviewView
  body: StepBody
  onChange: (body: StepBody) => void
}

/** The questions of one step. */
export function StepFields({ step, view, body, onChange }: Props) {
  const { text } = useText()
  const set = (more: StepBody) => onChange({ ...body, ...more })
  const words = step === 'release' ? 'note' : 'comment'
  const signs = step === 'approve' || step === 'send-back' ? view.signsFor : []
  return (
    <>
      {signs.length > 1 && (
        <Select
          name={text(TEXTS.organization)}
          value={body.organization}
          options={signs.map((row) => ({ value: row.organization, label: row.name ?? '' }))}
          onChange={(organization) => set({ organization })}
        />
      )}
      {step === 'send-back' && (
        <Choices value={body.reasons ?? []} onChange={(reasons) => set({ reasons })} />
      )}
      {step === 'withdraw' && (
        <Select
          name={text(TEXTS.reason)}
          value={body.reason}
          options={WITHDRAWAL_REASONS.map((row) => ({ value: row.value, label: text(row.label) }))}
          onChange={(reason) => set({ reason })}
        />
      )}
      <label className="rh-dialog__field">
        <span className="rh-dialog__label">{text(TEXTS.comment[step])}</span>
        <textarea
          rows={step === 'send-back' ? 5 : 3}
          maxLength={4000}
          value={body[words] ?? ''}
          onChange={(event) => set({ [words]: event.target.value })}
        />
      </label>
      {step === 'submit' && (
        <label className="rh-dialog__field">
          <span className="rh-dialog__label">{text(TEXTS.dueAt)}</span>
          <input
            type="date"
            onChange={(event) =>
              set({ dueAt: event.target.value && new Date(event.target.value).toISOString() })
            }
          />
        </label>
      )}
      {step === 'release' && view.releases.length > 0 && (
        <label className="rh-dialog__choice">
          <input
            type="checkbox"
            checked={body.erratum ?? false}
            onChange={(event) => set({ erratum: event.target.checked })}
          />
          {text(TEXTS.erratum)}
        </label>
      )}
    </>
  )
}

function Choices({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const { text } = useText()
  return (
    <fieldset>
      <legend>{text(TEXTS.reasons)}</legend>
      {SEND_BACK_REASONS.map((reason) => (
        <label key={reason.value} className="rh-dialog__choice">
          <input
            type="checkbox"
            checked={value.includes(reason.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...value, reason.value]
                  : value.filter((one) => one !== reason.value),
              )
            }
          />
          {text(reason.label)}
        </label>
      ))}
    </fieldset>
  )
}

type SelectProps = {
  name: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Select({ name, value, options, onChange }: SelectProps) {
  const { text } = useText()
  const id = useId()
  return (
    <div className="rh-dialog__field">
      <label className="rh-dialog__label" htmlFor={id}>
        {name}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="" disabled>
          {text(TEXTS.choose)}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
