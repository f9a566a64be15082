import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { Review } from '../payload-types.ts'
import type { ResourceKind } from '../published/record.ts'
import { type PresentContent, readPresent } from './content.ts'
import { type ProjectParties, readParties } from './parties.ts'
import { type CommitteeRuling, readRulings } from './rulings.ts'
import { type Delegation, delegationsOf } from './signing.ts'
import { reviewState, type ReleaseEntry, type ReviewEntry, type ReviewState } from './state.ts'

export type Standing = {
  present: PresentContent
  parties: ProjectParties
  reviews: ReviewEntry[]
  releases: ReleaseEntry[]
  /** All that were made on this resource. */
  rulings: CommitteeRuling[]
  delegations: Delegation[]
  state: ReviewState
}

/** Where a resource stands: its present content, its reviews and releases, and what the rules say. */
export async function readStanding(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
): Promise<Standing> {
  const present = await readPresent(req, kind, id)
  const { project } = present
  const parties = await readParties(req, project)
  const reviews = await readReviews(req, id)
  const releases = await readReleases(req, id)
  const rulings = await readRulings(req, { kind, id, reviews })
  const read = { present, parties, reviews, releases, rulings }
  return { ...read, delegations: delegationsOf({ project, ...read }), state: stateOf(read) }
}

/** What the rules say, with the parties of today or with others, to see what a change of them does. */
export const stateOf = ({
  present,
  parties,
  reviews,
  releases,
  rulings,
}: Omit<Standing, 'state' | 'delegations'>): ReviewState =>
  reviewState({
    contentHash: present.hash,
    project: present.project,
    reviews,
    releases,
    rulings: rulings.filter(({ body }) => body === parties.committee),
    required: parties.required,
    writers: present.writers,
  })

const rowsOf = (id: string) =>
  ({
    where: { resourceId: { equals: id } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
  }) as const

async function readReviews(req: PayloadRequest, id: string): Promise<ReviewEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    select: { snapshot: false },
    ...rowsOf(id),
    req,
  })
  return docs.map(reviewEntry)
}

/** A row of `reviews` as the rules look at it. */
export const reviewEntry = (row: Omit<Review, 'snapshot'>): ReviewEntry => ({
  id: row.id,
  decision: row.decision,
  project: idOf(row.project),
  reviewer: idOf(row.reviewer),
  contentHash: row.contentHash,
  createdAt: row.createdAt,
  ...(row.organization ? { organization: idOf(row.organization) } : {}),
  ...(row.delegate ? { delegate: idOf(row.delegate) } : {}),
  ...(row.comment ? { comment: row.comment } : {}),
  ...(row.reasons?.length ? { reasons: row.reasons } : {}),
  ...(row.dueAt ? { dueAt: row.dueAt } : {}),
})

async function readReleases(req: PayloadRequest, id: string): Promise<ReleaseEntry[]> {
  const { docs } = await req.payload.find({ collection: 'releases', ...rowsOf(id), req })
  return docs.map((row) => ({
    number: row.number,
    kind: row.kind,
    contentHash: row.contentHash,
    createdAt: row.createdAt,
    releasedBy: idOf(row.releasedBy),
    ...(row.ruling ? { ruling: idOf(row.ruling) } : {}),
    ...(row.note ? { comment: row.note } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
  }))
}
