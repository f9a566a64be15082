'use client'

import { label } from '../../fields/label.ts'
import { CONFIDENTIALITY } from '../../workflow/confidentiality-items.ts'
import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { Choices, Line, One, Select, Tick, Words } from './inputs.tsx'
import type { StepBody } from './step-dialog.tsx'
import type { Step } from './steps.ts'

const TEXTS = {
  organization: label('代表单位', 'On behalf of'),
  reasons: label('退回原因（可多选）', 'Reasons (one or more)'),
  reason: label('下线原因', 'Reason'),
  confirmed: label(
    '本单位的保密核对（逐项勾选后才能同意）',
    'What your organization has checked (all of it, before you can approve)',
  ),
  erratum: label('这是勘误', 'This is an erratum'),
  due: label('会签期限（到这一天为止）', 'Answers are due by the end of'),
  dueOrNot: label('会签期限（留空为两周）', 'Answers are due (two weeks when left empty)'),
  at: label('时间', 'At'),
  delegate: label('委托给', 'Delegate to'),
  takeBack: label('（收回委托，由本人会签）', '(take it back and sign myself)'),
  noColleague: label(
    '本单位在此项目中没有其他成员。请先由单位或项目管理员把对方加入项目。',
    'Nobody else is in this project on behalf of your organization. A manager adds them first.',
  ),
  isFor: label('裁决结果', 'The ruling'),
  for: label(
    '同意发布（代替逾期未会签的单位）',
    'It may be released (in place of those who are late)',
  ),
  against: label('不同意，退回修改', 'It may not; it is sent back'),
  number: label('文号', 'Number of the decision'),
  date: label('裁决日期', 'Date of the decision'),
  to: label('移入项目', 'To the project'),
}

const WORDS = {
  submit: label('给会签人的话', 'A word to the signatories'),
  approve: label('意见', 'Comment'),
  'send-back': label('修改意见', 'What to change'),
  release: label('版本说明', 'What is new'),
  withdraw: label('说明', 'Explanation'),
  rule: label('裁决内容', 'Text of the ruling'),
  refer: label('说明', 'Explanation'),
  delegate: label('说明', 'Explanation'),
  due: label('说明', 'Explanation'),
  'schedule-release': label('版本说明', 'What is new'),
  'schedule-withdrawal': label('说明', 'Explanation'),
  transfer: label('说明', 'Explanation'),
} satisfies Record<Step, unknown>

/** Under which name the words of a step are sent, where it is not `comment`. */
const WRITTEN_TO: Partial<Record<Step, 'note' | 'text'>> = {
  release: 'note',
  'schedule-release': 'note',
  'schedule-withdrawal': 'note',
  transfer: 'note',
  rule: 'text',
}

type Props = {
  step: Step
  view: ReviewView
  body: StepBody
  onChange: (body: StepBody) => void
}

/** The questions of one step. */
export function StepFields(props: Props) {
  const { step, view, body, onChange } = props
  const { text } = useText()
  const set = (more: StepBody) => onChange({ ...body, ...more })
  const words = WRITTEN_TO[step] ?? 'comment'
  const isImpossible =
    step === 'delegate' && view.colleagues.every(({ people }) => people.length === 0)
  const signing = view.signsFor.filter(
    ({ organization }) => !body.organization || organization === body.organization,
  )
  const confirms = signing.some((row) => row.confirms)
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
      {step === 'approve' && confirms && (
        <Choices
          name={text(TEXTS.confirmed)}
          value={body.confirmed ?? []}
          options={CONFIDENTIALITY.map((row) => ({ value: row.value, label: text(row.label) }))}
          onChange={(confirmed) => set({ confirmed })}
        />
      )}
      {step === 'send-back' && (
        <Choices
          name={text(TEXTS.reasons)}
          value={body.reasons ?? []}
          options={view.reasons
            .filter((reason) => reason.isOffered)
            .map((reason) => ({ value: reason.id, label: text(reason) }))}
          onChange={(reasons) => set({ reasons })}
        />
      )}
      {step.startsWith('schedule-') && (
        <Line
          name={text(TEXTS.at)}
          type="datetime-local"
          value={body.at}
          onChange={(at) => set({ at })}
        />
      )}
      {(step === 'withdraw' || step === 'schedule-withdrawal') && (
        <Select
          name={text(TEXTS.reason)}
          value={body.reason}
          options={WITHDRAWAL_REASONS.map((row) => ({ value: row.value, label: text(row.label) }))}
          onChange={(reason) => set({ reason })}
        />
      )}
      {step === 'delegate' && <DelegateFields {...props} />}
      {step === 'transfer' && <DestinationField {...props} />}
      {step === 'rule' && <RulingFields {...props} />}
      {!isImpossible && (
        <Words
          name={text(WORDS[step])}
          rows={step === 'send-back' || step === 'rule' ? 5 : 3}
          value={body[words]}
          onChange={(value) => set({ [words]: value })}
        />
      )}
      {(step === 'due' || (step === 'submit' && view.may.chooseDue)) && (
        <Line
          name={text(step === 'due' ? TEXTS.due : TEXTS.dueOrNot)}
          type="date"
          value={body.due}
          onChange={(due) => set({ due })}
        />
      )}
      {step === 'release' && view.releases.length > 0 && (
        <Tick
          name={text(TEXTS.erratum)}
          value={body.erratum ?? false}
          onChange={(erratum) => set({ erratum })}
        />
      )}
    </>
  )
}

/** Who shall sign, with the organization where the user signs for several. */
function DelegateFields({ view, body, onChange }: Props) {
  const { text } = useText()
  const choices = view.colleagues.flatMap(({ organization, people }) => {
    const isDelegated = view.delegations.some((row) => row.organization === organization)
    const name = view.signsFor.find((row) => row.organization === organization)?.name ?? ''
    const suffix = view.colleagues.length > 1 ? `（${name}）` : ''
    return [
      ...people.map((person) => ({
        value: `${organization} ${person.id}`,
        label: person.name + suffix,
      })),
      ...(isDelegated ? [{ value: `${organization} `, label: text(TEXTS.takeBack) + suffix }] : []),
    ]
  })
  if (choices.length === 0) return <p>{text(TEXTS.noColleague)}</p>
  return (
    <Select
      name={text(TEXTS.delegate)}
      value={body.organization && `${body.organization} ${body.delegate ?? ''}`}
      options={choices}
      onChange={(value) => {
        const [organization, delegate] = value.split(' ')
        onChange({ ...body, organization, delegate })
      }}
    />
  )
}

function DestinationField({ view, body, onChange }: Props) {
  const { text } = useText()
  const { data } = useApi<{ id: string; name: string }[]>(
    `transfers/destinations?from=${view.project}`,
  )
  return (
    <Select
      name={text(TEXTS.to)}
      value={body.to}
      options={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(to) => onChange({ ...body, to })}
    />
  )
}

function RulingFields({ body, onChange }: Props) {
  const { text } = useText()
  return (
    <>
      <One
        name={text(TEXTS.isFor)}
        value={body.isFor === undefined ? undefined : `${body.isFor}`}
        options={[
          { value: 'true', label: text(TEXTS.for) },
          { value: 'false', label: text(TEXTS.against) },
        ]}
        onChange={(value) => onChange({ ...body, isFor: value === 'true' })}
      />
      <Line
        name={text(TEXTS.number)}
        value={body.number}
        onChange={(number) => onChange({ ...body, number })}
      />
      <Line
        name={text(TEXTS.date)}
        type="date"
        value={body.date}
        onChange={(date) => onChange({ ...body, date })}
      />
    </>
  )
}
