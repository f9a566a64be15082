import { notify } from '../notices/notify.ts'
import { everybodyIn } from '../notices/recipients.ts'
import type { ResourceKind } from '../published/record.ts'
import { recordAddress } from './addresses.ts'
import { forAllLocales } from './all-locales.ts'
import { WorkflowError } from './errors.ts'
import { writeLive } from './live-row.ts'
import { nextMoment } from './moment.ts'
import { isWithdrawalReason, WITHDRAWAL_REASONS, type WithdrawalReason } from './reasons.ts'
import { hasProjectRole } from './rights.ts'
import { cancelSchedules } from './schedule.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

type Withdrawal = Target & {
  reason: string
  comment?: string
  replacedBy?: { relationTo: ResourceKind; value: string }
}

/**
 * Takes a resource off the site (下线) at once. One is enough: any participating signatory, or an
 * administrator; everybody in the project is told why, and releasing again needs every approval anew.
 */
export async function withdraw({ reason, comment, replacedBy, ...target }: Withdrawal) {
  if (!isWithdrawalReason(reason))
    throw new WorkflowError('reason-missing', '请选择下线原因 / Choose why it is withdrawn')
  const { req, kind, id } = target
  return takeStep(target, async (rights, standing) => {
    const { present, releases, state, parties } = standing
    if (!rights.library.has('admin') && !hasProjectRole(rights, present.project, 'signatory'))
      throw new WorkflowError(
        'may-not-withdraw',
        '只有会签人或管理员可以下线 / Only a signatory or an administrator withdraws',
        403,
      )
    if (state.liveRelease === undefined)
      throw new WorkflowError(
        'not-released',
        '这条资源没有在线内容 / This resource is not released',
        409,
      )
    const live = await req.payload.findByID({
      collection: kind,
      id,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: forAllLocales(req),
    })
    const row = await req.payload.create({
      collection: 'releases',
      data: {
        resourceKind: kind,
        resourceId: id,
        project: present.project,
        number: releases.at(-1)?.number ?? 0,
        kind: 'withdrawal',
        contentHash: present.hash,
        reason,
        organizations: parties.participating,
        releasedBy: String(req.user?.id),
        createdAt: nextMoment(standing),
        ...(comment && { note: comment }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const withdrawn = { reason, replacedBy, live: live as unknown as Record<string, unknown> }
    await recordAddress({ req, kind, id, present, withdrawn })
    await writeLive(
      target,
      present.units.map((unit) => String(unit.id)),
      'draft',
    )
    await cancelSchedules(target, 'withdraw')
    const to = everybodyIn(standing)
    await notify(target, { event: 'withdrawn', to, about: present, detail: whyOf(reason, comment) })
    return row
  })
}

/** Why, in both languages. */
function whyOf(reason: WithdrawalReason, comment?: string): string {
  const { label } = WITHDRAWAL_REASONS.find(({ value }) => value === reason)!
  return comment ? `${label.zh}：${comment} / ${label.en}: ${comment}` : `${label.zh} / ${label.en}`
}
