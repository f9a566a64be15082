import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { ResourceKind } from '../published/record.ts'
import { requireMember, requireRights } from '../workflow/rights.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { countsOf } from './counts.ts'
import { embeddedOn, type Place } from './embedded-on.ts'
import { addUp, EVENTS, type FiguresOf } from './figures.ts'
import { periodOf, yearBefore } from './period.ts'

export type ResourceUsage = {
  months: FiguresOf[]
  /** By the number of the release. */
  releases: FiguresOf[]
  /** Pages of others that show it, the latest first. */
  places: Place[]
}

/** What readers did with one resource in the last twelve months, and who shows it. */
export async function readResourceUsage(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
): Promise<ResourceUsage> {
  const rights = await requireRights(req)
  const found = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    draft: true,
    select: { project: true, permalink: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!found)
    throw new WorkflowError('not-found', '找不到这条资源 / There is no such resource', 404)
  requireMember(rights, idOf(found.project))
  const { permalink } = found
  const days = periodOf(req, yearBefore)
  const counted = countsOf(req)({ events: Object.keys(EVENTS), ...days, subjects: [permalink] }, [
    'event',
    'detail',
    'month',
  ])
  return {
    months: addUp(counted, ({ month }) => [month]).sort((a, b) => (a.key < b.key ? -1 : 1)),
    releases: addUp(counted, ({ detail }) => (detail ? [detail] : [])).sort(
      (a, b) => Number(b.key) - Number(a.key),
    ),
    places: embeddedOn(req, permalink, 365),
  }
}
