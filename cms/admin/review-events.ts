import { options } from '../fields/label.ts'
import type { Text } from './text.ts'

/** What the steps of reviews and releases are called, and what is said beside them. */
export const EVENTS: Record<string, Text> = Object.fromEntries(
  options({
    submitted: ['提交会签', 'Sent to review'],
    approved: ['同意', 'Approved'],
    'sent-back': ['退回修改', 'Sent back'],
    delegated: ['委托会签', 'Delegated'],
    due: ['设定会签期限', 'Due date set'],
    referred: ['提请委员会裁决', 'Referred to the committee'],
    ruled: ['委员会裁决', 'Ruling of the committee'],
    new: ['首次发布', 'First release'],
    update: ['发布更新', 'Update released'],
    erratum: ['发布勘误', 'Erratum released'],
    withdrawal: ['下线', 'Withdrawn'],
    commented: ['批注', 'Commented'],
    'transfer-proposed': ['提出移交', 'Transfer proposed'],
  }).map((option) => [option.value, option.label]),
)
