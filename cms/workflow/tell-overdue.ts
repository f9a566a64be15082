import { createLocalReq, type Payload } from 'payload'
import { notify } from '../notices/notify.ts'
import { authorsOf, signersOf } from '../notices/recipients.ts'
import type { ResourceKind } from '../published/record.ts'
import { isOverdue } from './due.ts'
import { membersAs } from './parties.ts'
import { readStanding } from './read-state.ts'
import { inTransaction } from './transaction.ts'

/** Days after the due date in which it is still told, by a worker that was away. */
const TOLD_WITHIN_DAYS = 7

/** Tells once of each review that is late: those who are waited for, its authors, and the managers. */
export async function tellOverdue(payload: Payload, now: Date): Promise<void> {
  const since = new Date(now.getTime() - TOLD_WITHIN_DAYS * 86_400_000)
  const { docs } = await payload.find({
    collection: 'reviews',
    where: {
      and: [
        { dueAt: { less_than: now.toISOString() } },
        { dueAt: { greater_than: since.toISOString() } },
      ],
    },
    select: { resourceKind: true, resourceId: true },
    depth: 0,
    overrideAccess: true,
    pagination: false,
  })
  const resources = new Map(docs.map((row) => [row.resourceId, row.resourceKind]))
  for (const [id, kind] of resources) await tellOne(payload, { kind, id, now })
}

async function tellOne(
  payload: Payload,
  { kind, id, now }: { kind: ResourceKind; id: string; now: Date },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const standing = await readStanding(req, kind, id).catch(() => undefined)
    if (!standing) return
    const { present, parties, state } = standing
    if (state.standing !== 'in-review' || !state.dueAt || !isOverdue(state.dueAt, now.getTime()))
      return
    const { totalDocs } = await payload.count({
      collection: 'notices',
      where: {
        resourceId: { equals: id },
        event: { equals: 'overdue' },
        createdAt: { greater_than: state.dueAt },
      },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0) return
    const to = [
      ...signersOf(standing, state.waitingFor),
      ...authorsOf(standing),
      ...membersAs(parties, 'manager'),
    ]
    await notify({ req, kind, id }, { event: 'overdue', to, about: present })
  })
}
