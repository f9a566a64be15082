import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'

/** What the buttons of the review say. */
export const STEPS = {
  submit: label('提交会签', 'Send to review'),
  approve: label('同意', 'Approve'),
  'send-back': label('退回修改', 'Send back'),
  release: label('发布', 'Release'),
  withdraw: label('下线', 'Withdraw'),
  rule: label('登记裁决', 'Record the ruling'),
  refer: label('提请委员会裁决', 'Refer to the committee'),
  delegate: label('委托会签', 'Delegate'),
  'schedule-release': label('定时发布', 'Schedule the release'),
  'schedule-withdrawal': label('定时下线', 'Schedule the withdrawal'),
  due: label('设定会签期限', 'Set the due date'),
  transfer: label('移交到其他项目', 'Transfer to another project'),
} satisfies Record<string, { zh: string; en: string }>

export type Step = keyof typeof STEPS

/** Steps of which one may be the sensible next one, the most sensible first. */
const NEXT: readonly Step[] = ['release', 'approve', 'rule', 'submit', 'refer']
/** Steps that stand beside it; all further ones are in a menu. */
const BESIDE: readonly Step[] = ['send-back', 'withdraw', 'refer']

/** The one sensible next step of this user, if there is any, and what else is legal. */
export function stepsOf({ may }: Pick<ReviewView, 'may'>): {
  primary?: Step
  beside: Step[]
  more: Step[]
} {
  const isLegal: Record<Step, boolean> = {
    ...may,
    'send-back': may.sendBack,
    due: may.setDue,
    'schedule-release': may.scheduleRelease,
    'schedule-withdrawal': may.scheduleWithdrawal,
  }
  const primary = NEXT.find((step) => isLegal[step])
  const others = (Object.keys(STEPS) as Step[]).filter((step) => isLegal[step] && step !== primary)
  return {
    ...(primary && { primary }),
    beside: others.filter((step) => BESIDE.includes(step)),
    more: others.filter((step) => !BESIDE.includes(step)),
  }
}

/** Steps that say nothing about the text in the form: unsaved changes do not stand in their way. */
export const IS_POSSIBLE_UNSAVED: readonly Step[] = [
  'withdraw',
  'delegate',
  'due',
  'refer',
  'schedule-withdrawal',
  'transfer',
]
