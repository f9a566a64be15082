import type { Rights } from '../access/rights.ts'
import { readEnv } from '../env.ts'
import { endOfDay } from '../local-time.ts'
import { notify } from '../notices/notify.ts'
import { signersOf } from '../notices/recipients.ts'
import { dayIn } from '../publishing/day.ts'
import { addReview } from './add-review.ts'
import { WorkflowError } from './errors.ts'
import { hasProjectRole } from './rights.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

/** Days in which a sent review is due when nobody says otherwise. */
const DEFAULT_DUE_DAYS = 14
/** Days ahead for which a due date can be set. */
const MAX_DUE_DAYS = 366
const DAY = 86_400_000

export function defaultDue(): string {
  const then = new Date(Date.now() + DEFAULT_DUE_DAYS * DAY)
  return (endOfDay(dayIn(readEnv().timeZone, then)) ?? then).toISOString()
}

/** A manager sets the last day (`YYYY-MM-DD`) for the answers of an open review. */
export const setDue = ({ due, comment, ...target }: Target & { due: string; comment?: string }) =>
  takeStep(target, async (rights, standing) => {
    const dueAt = requireDue(rights, standing.present.project, due)
    if (standing.state.standing !== 'in-review')
      throw new WorkflowError(
        'not-in-review',
        '此内容不在会签中，没有期限 / This content is not in review and has no due date',
        409,
      )
    const row = await addReview(target, standing, { decision: 'due', dueAt, comment })
    const to = signersOf(standing, standing.state.waitingFor)
    await notify(target, { event: 'due', to, about: standing.present, detail: due })
    return row
  })

/** The end of a day that a manager of the project may choose. */
export function requireDue(rights: Rights, project: string, day: string): string {
  if (!hasProjectRole(rights, project, 'manager'))
    throw new WorkflowError(
      'may-not-set-due',
      '只有项目管理员可以设定会签期限 / Only a manager of the project sets the due date',
      403,
    )
  const end = endOfDay(day)?.getTime() ?? 0
  if (end - DAY <= Date.now() || end - Date.now() > MAX_DUE_DAYS * DAY)
    throw new WorkflowError(
      'no-due-date',
      '请填写明天起一年之内的日期 / Choose a day from tomorrow on and within a year',
    )
  return new Date(end).toISOString()
}

/** Whether the answers are late. */
export const isOverdue = (dueAt: string | undefined, now = Date.now()): boolean =>
  dueAt !== undefined && Date.parse(dueAt) < now
