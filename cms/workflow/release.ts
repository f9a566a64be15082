import { idOf } from '../access/rights.ts'
import { notify } from '../notices/notify.ts'
import { authorsOf, releasersOf } from '../notices/recipients.ts'
import { recordAddress } from './addresses.ts'
import { checkComplete } from './complete.ts'
import { requireAnswered } from './confidentiality.ts'
import { WorkflowError } from './errors.ts'
import { assertUnchanged, writeLive } from './live-row.ts'
import { nextMoment } from './moment.ts'
import { OBSTACLES } from './obstacles.ts'
import type { Standing } from './read-state.ts'
import { hasProjectRole } from './rights.ts'
import { cancelSchedules } from './schedule.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

type Release = Target & { note?: string; erratum?: boolean }

/**
 * Publishes (发布) the present content whole, units included, when every required organization has
 * approved exactly it; writes the row in `releases`. One transaction: all of it or nothing.
 */
export const release = ({ note, erratum = false, ...target }: Release) =>
  takeStep(target, async (rights, standing) => {
    const { present, state } = standing
    if (!hasProjectRole(rights, present.project, 'signatory', 'manager'))
      throw new WorkflowError(
        'may-not-release',
        '只有会签人或项目管理员可以发布 / Only a signatory or manager releases',
        403,
      )
    const [obstacle] = state.obstacles
    if (obstacle) throw new WorkflowError(obstacle, OBSTACLES[obstacle], 409)
    await checkComplete(target.req, target.kind, present)
    const own = state.approvals.filter(({ ruling }) => !ruling)
    const approving = own.map(({ organization }) => organization)
    requireAnswered({ kind: target.kind, document: present.document }, approving)
    await cancelSchedules(target, 'release')
    const row = await publish({ ...target, note, erratum }, standing)
    const to = [...authorsOf(standing), ...releasersOf(standing)]
    await notify(target, { event: 'released', to, about: present, detail: note })
    return row
  })

async function publish({ note, erratum, ...target }: Release, standing: Standing) {
  const { req, kind, id } = target
  const { present, releases, state, parties } = standing
  const number = releases.filter((row) => row.kind !== 'withdrawal').length + 1
  const units = present.units.map(idOf)
  // Of the others the live row says already what their latest version does.
  const isLive = (unit: Record<string, unknown>) => unit._status === 'published'
  const changed = present.units.filter((unit) => !isLive(unit))
  const ruling = state.approvals.find((row) => row.ruling)?.ruling
  const row = await req.payload.create({
    collection: 'releases',
    data: {
      resourceKind: kind,
      resourceId: id,
      project: present.project,
      number,
      kind: number === 1 ? 'new' : erratum ? 'erratum' : 'update',
      contentHash: present.hash,
      reviews: state.approvals.flatMap(({ review }) => review ?? []),
      files: present.content.files,
      units,
      organizations: parties.participating,
      releasedBy: String(req.user?.id),
      createdAt: nextMoment(standing),
      ...(ruling && { ruling }),
      ...(note && { note }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordAddress({ req, kind, id, present })
  await writeLive(target, changed.map(idOf), 'published')
  await assertUnchanged(target, present.hash, present.units.filter(isLive))
  return row
}
