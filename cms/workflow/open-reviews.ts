import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { readStanding, type Standing } from './read-state.ts'

/** Reviews looked at, the latest first, and resources judged of them. */
const MAX_REVIEWS = 300
const MAX_OPEN = 40

export type OpenReview = { kind: ResourceKind; id: string; at: string; standing: Standing }

/** Resources of these projects whose last review is newer than their last release, and where they stand. */
export async function readOpenReviews(
  req: PayloadRequest,
  projects: readonly string[],
): Promise<OpenReview[]> {
  if (projects.length === 0) return []
  const { locale } = req
  const common = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const reviews = await req.payload.find({
    collection: 'reviews',
    where: { project: { in: [...projects] } },
    select: { resourceKind: true, resourceId: true, createdAt: true },
    sort: '-createdAt',
    limit: MAX_REVIEWS,
    ...common,
  })
  const latest = new Map<string, { kind: ResourceKind; at: string }>()
  for (const { resourceKind, resourceId, createdAt } of reviews.docs)
    if (!latest.has(resourceId)) latest.set(resourceId, { kind: resourceKind, at: createdAt })
  const releases = await req.payload.find({
    collection: 'releases',
    where: { resourceId: { in: [...latest.keys()] } },
    select: { resourceId: true, createdAt: true },
    ...common,
  })
  const open: OpenReview[] = []
  for (const [id, { kind, at }] of latest) {
    const isReleased = releases.docs.some((row) => row.resourceId === id && row.createdAt >= at)
    if (isReleased || open.length === MAX_OPEN) continue
    const standing = await readStanding(req, kind, id).catch(() => undefined)
    if (standing) open.push({ kind, id, at, standing })
  }
  req.locale = locale
  return open
}
