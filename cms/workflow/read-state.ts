import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { ResourceKind } from '../published/record.ts'
import { type PresentContent, readPresent } from './content.ts'
import { type ProjectParties, readParties } from './rights.ts'
import { reviewState, type ReleaseEntry, type ReviewEntry, type ReviewState } from './state.ts'

export type Standing = {
  present: PresentContent
  parties: ProjectParties
  reviews: ReviewEntry[]
  releases: ReleaseEntry[]
  state: ReviewState
}

/** Where a resource stands: its present content, its reviews and releases, and what the rules say. */
export async function readStanding(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
): Promise<Standing> {
  const present = await readPresent(req, kind, id)
  const parties = await readParties(req, present.project)
  const common = {
    where: { resourceId: { equals: id } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
    req,
  } as const
  const reviews = (
    await req.payload.find({ collection: 'reviews', select: { snapshot: false }, ...common })
  ).docs.map((row): ReviewEntry => ({
    id: String(row.id),
    decision: row.decision,
    reviewer: idOf(row.reviewer),
    contentHash: row.contentHash,
    createdAt: row.createdAt,
    ...(row.organization ? { organization: idOf(row.organization) } : {}),
    ...(row.comment ? { comment: row.comment } : {}),
    ...(row.reasons?.length ? { reasons: row.reasons } : {}),
    ...(row.dueAt ? { dueAt: row.dueAt } : {}),
  }))
  const releases = (
    await req.payload.find({ collection: 'releases', ...common, sort: 'createdAt' })
  ).docs.map((row): ReleaseEntry => ({
    number: row.number,
    kind: row.kind,
    contentHash: row.contentHash,
    createdAt: row.createdAt,
    releasedBy: idOf(row.releasedBy),
    ...(row.note ? { comment: row.note } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
  }))
  const state = reviewState({
    contentHash: present.hash,
    reviews,
    releases,
    required: parties.required,
    writers: present.writers,
  })
  return { present, parties, reviews, releases, state }
}
