import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { WorkflowError } from './errors.ts'
import { readStanding, type Standing } from './read-state.ts'

/** `at`: when the last step of its review was taken. */
export type OpenReview = { kind: ResourceKind; id: string; at: string; standing: Standing }

/**
 * Resources of these projects that were sent to review after their last release, and where they stand;
 * the latest step first. All of them: those that have waited longest are the ones that matter.
 */
export async function readOpenReviews(
  req: PayloadRequest,
  projects: readonly string[],
): Promise<OpenReview[]> {
  if (projects.length === 0) return []
  const { locale } = req
  const rows = {
    select: { resourceKind: true, resourceId: true, createdAt: true },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  } as const
  const project = { in: [...projects] }
  const sent = await req.payload.find({
    collection: 'reviews',
    where: { project, decision: { equals: 'submitted' } },
    ...rows,
  })
  const released = await req.payload.find({ collection: 'releases', where: { project }, ...rows })
  const releasedAt = latestOf(released.docs)
  const open: OpenReview[] = []
  for (const [id, { kind, at }] of latestOf(sent.docs)) {
    if ((releasedAt.get(id)?.at ?? '') >= at) continue
    const standing = await standingOf(req, kind, id)
    if (standing) open.push({ kind, id, at: standing.reviews.at(-1)?.createdAt ?? at, standing })
  }
  req.locale = locale
  return open.sort((a, b) => (a.at < b.at ? 1 : -1))
}

type Row = { resourceKind: ResourceKind; resourceId: string; createdAt: string }

/** The latest row of each resource. */
function latestOf(rows: readonly Row[]): Map<string, { kind: ResourceKind; at: string }> {
  const latest = new Map<string, { kind: ResourceKind; at: string }>()
  for (const { resourceId, resourceKind: kind, createdAt: at } of rows)
    if ((latest.get(resourceId)?.at ?? '') < at) latest.set(resourceId, { kind, at })
  return latest
}

/** Undefined for what is in the trash or deleted: nothing waits for anybody there. */
async function standingOf(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
): Promise<Standing | undefined> {
  try {
    return await readStanding(req, kind, id)
  } catch (error) {
    if (error instanceof WorkflowError && error.status === 404) return undefined
    throw error
  }
}
