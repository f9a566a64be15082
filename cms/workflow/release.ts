import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { forAllLocales } from './all-locales.ts'
import type { ResourceKind } from '../published/record.ts'
import { recordAddress } from './addresses.ts'
import { checkComplete } from './complete.ts'
import { contentHash } from './canonical.ts'
import { readPresent } from './content.ts'
import { WorkflowError } from './errors.ts'
import { isWithdrawalReason } from './reasons.ts'
import { OBSTACLES } from './obstacles.ts'
import { readStanding, type Standing } from './read-state.ts'
import { releaseContext } from './release-token.ts'
import { hasProjectRole, requireMember, requireRights } from './rights.ts'
import { inTransaction } from './transaction.ts'

type Target = { req: PayloadRequest; kind: ResourceKind; id: string }

/**
 * Publishes (发布) the present content whole, units included, when every required organization has
 * approved exactly it; writes the row in `releases`. One transaction: all of it or nothing.
 */
export async function release({
  req,
  kind,
  id,
  note,
  erratum = false,
}: Target & { note?: string; erratum?: boolean }) {
  return inTransaction(req, async () => {
    const rights = await requireRights(req)
    const standing = await readStanding(req, kind, id)
    const { present, state } = standing
    requireMember(rights, present.project)
    if (!hasProjectRole(rights, present.project, 'signatory', 'manager'))
      throw new WorkflowError(
        'may-not-release',
        '只有会签人或项目管理员可以发布 / Only a signatory or manager releases',
        403,
      )
    const [obstacle] = state.obstacles
    if (obstacle) throw new WorkflowError(obstacle, OBSTACLES[obstacle], 409)
    await checkComplete(req, kind, present)
    return publish({ req, kind, id, note, erratum }, standing)
  })
}

async function publish(
  { req, kind, id, note, erratum }: Target & { note?: string; erratum: boolean },
  standing: Standing,
) {
  const { present, releases, reviews, state } = standing
  const approvals = new Set(state.approvals.map((row) => row.review))
  const number = releases.filter((row) => row.kind !== 'withdrawal').length + 1
  const row = await req.payload.create({
    collection: 'releases',
    data: {
      resourceKind: kind,
      resourceId: id,
      project: present.project,
      number,
      kind: number === 1 ? 'new' : erratum ? 'erratum' : 'update',
      contentHash: present.hash,
      reviews: reviews.filter((review) => approvals.has(review.id)).map((review) => review.id),
      files: present.content.files,
      units: present.units.map((unit) => String(unit.id)),
      organizations: standing.parties.participating,
      releasedBy: String(req.user?.id),
      ...(note && { note }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordAddress({ req, kind, id, present })
  await writeLive(
    req,
    kind,
    id,
    present.units.map((unit) => String(unit.id)),
    'published',
  )
  await assertUnchanged(req, kind, id, present.hash)
  return row
}

/** Writes the latest draft of the units and then of the resource to their live rows. */
async function writeLive(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
  units: string[],
  status: 'published' | 'draft',
) {
  const common = {
    data: { _status: status },
    context: releaseContext(req.context),
    locale: DEFAULT_LOCALE,
    depth: 0,
    overrideAccess: true,
  } as const
  const before = req.context
  try {
    for (const unit of units)
      await req.payload.update({ collection: 'units', id: unit, ...common, req })
    await req.payload.update({ collection: kind, id, ...common, req })
  } finally {
    req.context = before
  }
}

/** Somebody may have saved between the check and the write: then nothing is released. */
async function assertUnchanged(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
  hash: string,
): Promise<void> {
  const after = await readPresent(req, kind, id)
  if (contentHash(after.content) !== hash)
    throw new WorkflowError(
      'content-changed',
      '内容刚被改动，发布已取消，请重新会签 / The content was just changed; nothing was released',
      409,
    )
}

/**
 * Takes a resource off the site (下线) at once. One is enough: any participating signatory, or an
 * administrator; the reason is typed and shown, and releasing again needs every approval anew.
 */
export async function withdraw({
  req,
  kind,
  id,
  reason,
  comment,
  replacedBy,
}: Target & {
  reason: string
  comment?: string
  replacedBy?: { relationTo: ResourceKind; value: string }
}) {
  if (!isWithdrawalReason(reason))
    throw new WorkflowError('reason-missing', '请选择下线原因 / Choose why it is withdrawn')
  return inTransaction(req, async () => {
    const rights = await requireRights(req)
    const standing = await readStanding(req, kind, id)
    const { present, releases, state } = standing
    requireMember(rights, present.project)
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
        organizations: standing.parties.participating,
        releasedBy: String(req.user?.id),
        ...(comment && { note: comment }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await recordAddress({
      req,
      kind,
      id,
      present,
      withdrawn: { reason, replacedBy, live: live as unknown as Record<string, unknown> },
    })
    await writeLive(
      req,
      kind,
      id,
      present.units.map((unit) => String(unit.id)),
      'draft',
    )
    return row
  })
}
