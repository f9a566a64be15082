import { options } from '../fields/label.ts'

/** What notices tell of. */
export const NOTICE_EVENTS = options({
  submitted: ['待您会签', 'Waits for your sign-off'],
  approved: ['对方已同意', 'Approved by the other side'],
  ready: ['各方已同意，可以发布', 'Approved by all: it can be released'],
  'sent-back': ['退回修改', 'Sent back'],
  delegated: ['委托您会签', 'Sign-off delegated to you'],
  due: ['会签期限已改', 'The due date was set'],
  overdue: ['会签已逾期', 'A sign-off is overdue'],
  referred: ['逾期会签已提请委员会裁决', 'Overdue sign-off referred to the committee'],
  ruled: ['委员会已裁决', 'The committee has ruled'],
  released: ['已发布', 'Released'],
  withdrawn: ['已下线', 'Withdrawn'],
  commented: ['有新批注', 'New comment'],
  'transfer-proposed': ['移交待您同意', 'A transfer waits for you'],
  transferred: ['已移交', 'Transferred'],
  'transfer-ended': ['移交未达成', 'A transfer did not come about'],
  'schedule-failed': ['定时办理未能完成', 'A scheduled step failed'],
})
