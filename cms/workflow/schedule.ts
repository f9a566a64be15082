import type { Rights } from '../access/rights.ts'
import { momentAt } from '../local-time.ts'
import type { Schedule } from '../payload-types.ts'
import { WorkflowError } from './errors.ts'
import type { Standing } from './read-state.ts'
import { isWithdrawalReason, type WithdrawalReason } from './reasons.ts'
import { isInReview } from './review.ts'
import { hasProjectRole } from './rights.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

export type ScheduledOperation = Schedule['operation']

/** Days ahead for which something can be planned. */
const MAX_DAYS = 366

/** `at` is a local time, `YYYY-MM-DDTHH:mm`, in the library's time zone. */
type Plan = Target & { at: string; note?: string }

/** Plans the release of what is in review: whether it may go out is decided at that moment. */
export const scheduleRelease = ({ at, note, ...target }: Plan) =>
  takeStep(target, async (rights, standing) => {
    requireMayPlan(rights, standing, 'release')
    if (!isInReview(standing))
      throw new WorkflowError(
        'not-in-review',
        '请先提交会签，再安排定时发布 / Send it to review first; then its release can be scheduled',
        409,
      )
    return plan(target, standing, { operation: 'release', at: requireMoment(at), note })
  })

/** Plans the withdrawal of what readers see. */
export const scheduleWithdrawal = ({ at, note, reason, ...target }: Plan & { reason: string }) =>
  takeStep(target, async (rights, standing) => {
    requireMayPlan(rights, standing, 'withdraw')
    if (!isWithdrawalReason(reason))
      throw new WorkflowError('reason-missing', '请选择下线原因 / Choose why it is withdrawn')
    if (standing.state.liveRelease === undefined)
      throw new WorkflowError(
        'not-released',
        '这条资源没有在线内容 / This resource is not released',
        409,
      )
    return plan(target, standing, { operation: 'withdraw', at: requireMoment(at), note, reason })
  })

/** Takes back what is planned. */
export const unschedule = ({ operation, ...target }: Target & { operation: ScheduledOperation }) =>
  takeStep(target, async (rights, standing) => {
    requireMayPlan(rights, standing, operation)
    if ((await cancelSchedules(target, operation)) === 0)
      throw new WorkflowError('not-scheduled', '没有可取消的安排 / Nothing is scheduled', 409)
  })

/** Whether the user may do it themselves, and so have it done in their name. */
export function mayPlan(
  rights: Rights,
  { present }: Pick<Standing, 'present'>,
  operation: ScheduledOperation,
): boolean {
  return operation === 'release'
    ? hasProjectRole(rights, present.project, 'signatory', 'manager')
    : rights.library.has('admin') || hasProjectRole(rights, present.project, 'signatory')
}

/** Ends what waits of an operation that was done or taken back; tells how many. */
export async function cancelSchedules(
  { req, id }: Target,
  operation: ScheduledOperation,
): Promise<number> {
  const { docs } = await req.payload.update({
    collection: 'schedules',
    where: {
      resourceId: { equals: id },
      operation: { equals: operation },
      state: { equals: 'waiting' },
    },
    data: { state: 'cancelled' },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.length
}

type Planned = Pick<Schedule, 'operation' | 'at'> & { note?: string; reason?: WithdrawalReason }

/** Of each operation one is planned at the most: the last. */
async function plan(target: Target, { present }: Standing, planned: Planned) {
  const { req, kind, id } = target
  await cancelSchedules(target, planned.operation)
  return req.payload.create({
    collection: 'schedules',
    data: {
      resourceKind: kind,
      resourceId: id,
      project: present.project,
      plannedBy: String(req.user?.id),
      state: 'waiting',
      ...planned,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

function requireMayPlan(rights: Rights, standing: Standing, operation: ScheduledOperation): void {
  if (!mayPlan(rights, standing, operation))
    throw new WorkflowError(
      'may-not-schedule',
      '只有可以办理的人才能安排定时办理 / Only who may do it can schedule it',
      403,
    )
}

function requireMoment(local: string): string {
  const at = momentAt(local)?.getTime() ?? 0
  if (at <= Date.now() || at > Date.now() + MAX_DAYS * 86_400_000)
    throw new WorkflowError(
      'no-moment',
      '请填写一年之内、晚于现在的时间 / Choose a time from now on and within a year',
    )
  return new Date(at).toISOString()
}
