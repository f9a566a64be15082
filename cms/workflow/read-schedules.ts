import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { Schedule } from '../payload-types.ts'

export type Planned = Pick<
  Schedule,
  'operation' | 'at' | 'state' | 'reason' | 'note' | 'message'
> & {
  plannedBy: string
}

/** What is planned for a resource, and what failed last `since`, which is the last release. */
export async function readSchedules(
  req: PayloadRequest,
  id: string,
  since: string,
): Promise<Planned[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { resourceId: { equals: id }, state: { in: ['waiting', 'failed'] } },
    sort: 'at',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  const waiting = docs.filter((row) => row.state === 'waiting')
  const failed = docs
    .filter((row) => row.state === 'failed' && row.updatedAt > since)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
    .at(-1)
  const isPlannedAnew = waiting.some((row) => row.operation === failed?.operation)
  return [...(failed && !isPlannedAnew ? [failed] : []), ...waiting].map(
    ({ operation, at, state, reason, note, message, plannedBy }) => ({
      operation,
      at,
      state,
      reason,
      note,
      message,
      plannedBy: idOf(plannedBy),
    }),
  )
}
