import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { ResourceKind } from '../published/record.ts'
import type { ReviewEntry, Ruling } from './state.ts'

/** A committee's decision on one resource, with what is shown of it. */
export type CommitteeRuling = Ruling & { body: string; number: string; date: string; text: string }

/** The rulings on a resource, oldest first. There are none on content that was never referred. */
export async function readRulings(
  req: PayloadRequest,
  { kind, id, reviews }: { kind: ResourceKind; id: string; reviews: readonly ReviewEntry[] },
): Promise<CommitteeRuling[]> {
  const referred = reviews.filter((row) => row.decision === 'referred')
  if (referred.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'decisions',
    where: { contentHash: { in: [...new Set(referred.map((row) => row.contentHash))] } },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs
    .filter(({ resources }) =>
      resources?.some(({ relationTo, value }) => relationTo === kind && idOf(value) === id),
    )
    .map((row) => ({
      id: row.id,
      organizations: (row.standsInFor ?? []).map(idOf),
      contentHash: row.contentHash ?? '',
      recordedBy: idOf(row.recordedBy),
      createdAt: row.createdAt,
      body: idOf(row.body),
      number: row.number,
      date: row.date,
      text: row.text,
    }))
}
