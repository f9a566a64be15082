import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'

export type Step = 'submit' | 'approve' | 'send-back' | 'release' | 'withdraw'

/** What the buttons of the review say. */
export const STEPS = {
  submit: label('提交会签', 'Send to review'),
  approve: label('同意', 'Approve'),
  'send-back': label('退回修改', 'Send back'),
  release: label('发布', 'Release'),
  withdraw: label('下线', 'Withdraw'),
} satisfies Record<Step, { zh: string; en: string }>

/** The one sensible next step of this user, if there is any, and what else is legal. */
export function stepsOf({ may }: Pick<ReviewView, 'may'>): { primary?: Step; others: Step[] } {
  const legal = (
    [
      ['release', may.release],
      ['approve', may.approve],
      ['submit', may.submit],
      ['send-back', may.sendBack],
      ['withdraw', may.withdraw],
    ] as const
  ).flatMap(([step, isLegal]) => (isLegal ? [step] : []))
  const primary = legal.find((step) => step !== 'send-back' && step !== 'withdraw')
  return { ...(primary && { primary }), others: legal.filter((step) => step !== primary) }
}
