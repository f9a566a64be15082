import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { notify } from '../notices/notify.ts'
import type { Schedule } from '../payload-types.ts'
import { readPresent } from './content.ts'
import { membersAs, readParties } from './parties.ts'
import { release } from './release.ts'
import type { Target } from './target.ts'
import { inTransaction } from './transaction.ts'
import { withdraw } from './withdraw.ts'

/**
 * Does what is planned for now, in the name of who planned it and through the same gate: the rights
 * and approvals of this moment decide. What they refuse is told to who planned it and to the managers;
 * what the database refused waits for the next time.
 */
export async function runSchedules(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { state: { equals: 'waiting' }, at: { less_than_equal: now.toISOString() } },
    sort: 'at',
    depth: 0,
    overrideAccess: true,
    pagination: false,
  })
  const failures: unknown[] = []
  for (const row of docs) await runOne(payload, row).catch((error: unknown) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(failures, 'Scheduled steps wait for the next time')
}

async function runOne(payload: Payload, row: Schedule): Promise<void> {
  try {
    const req = await inNameOf(payload, idOf(row.plannedBy))
    await inTransaction(req, async () => {
      const { docs } = await req.payload.update({
        collection: 'schedules',
        where: { id: { equals: row.id }, state: { equals: 'waiting' } },
        data: { state: 'done' },
        depth: 0,
        overrideAccess: true,
        req,
      })
      // Somebody took it back meanwhile.
      if (docs.length > 0) await operate({ req, kind: row.resourceKind, id: row.resourceId }, row)
    })
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    await fail(payload, row, error as APIError)
  }
}

const operate = (target: Target, { operation, reason, note }: Schedule) =>
  operation === 'release'
    ? release({ ...target, ...(note && { note }) })
    : withdraw({ ...target, reason: reason ?? 'other', ...(note && { comment: note }) })

async function inNameOf(payload: Payload, id: string): Promise<PayloadRequest> {
  const user = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' }, locale: 'zh' }, payload)
}

async function fail(payload: Payload, row: Schedule, error: APIError): Promise<void> {
  const req = await createLocalReq({}, payload)
  const target = { req, kind: row.resourceKind, id: row.resourceId }
  const message = WHY_NOT_THEY[error.status] ?? error.message
  await inTransaction(req, async () => {
    await payload.update({
      collection: 'schedules',
      id: row.id,
      data: { state: 'failed', message },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const about = await readPresent(req, row.resourceKind, row.resourceId).catch(() => undefined)
    if (!about) return
    const parties = await readParties(req, about.project)
    const to = [idOf(row.plannedBy), ...membersAs(parties, 'manager')]
    await notify(target, { event: 'schedule-failed', to, about, detail: message })
  })
}

/** What their account or their part in the project had to do with it. */
const WHY_NOT_THEY: Partial<Record<number, string>> = {
  401: '安排人的账号已停用，请由另一人办理 / The account of who planned it is closed; somebody else has to do it',
  403: '安排人已无权办理，请由另一人办理 / Who planned it may not do it any more; somebody else has to',
  404: '安排人已不在项目中，请由另一人办理 / Who planned it is no longer in the project; somebody else has to do it',
}
