import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload, Where } from 'payload'

/** Milliseconds without a sign of life after which another process takes over. */
const TTL = 15_000
const FREE = 'free'

/** Leases of this process; what else bears its host and number died before it was started. */
const ours = new Set<string>()

type Row = { id: string; holder: string; beat: number }

/**
 * The right to be the one worker of a library, kept in its database. The holder counts a number up;
 * who waits takes over once the number has not changed for `ttl`, by its own uptime: no clock is
 * compared with another, so that a clock that jumps changes nothing.
 */
export function createLease({
  payload,
  name,
  ttl = TTL,
}: {
  payload: Payload
  name: string
  ttl?: number
}) {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  let renewedAt = -Infinity
  let seen: { row: Row; since: number } | undefined
  ours.add(holder)

  const find = () =>
    payload.db.findOne<Row>({ collection: 'leases', where: { name: { equals: name } } })

  /** Writes only if the row still is `row`: of several who try, one succeeds. */
  async function replace(row: Row, next: string): Promise<boolean> {
    const where: Where = {
      and: [
        { id: { equals: row.id } },
        { holder: { equals: row.holder } },
        { beat: { equals: row.beat } },
      ],
    }
    const data = { holder: next, beat: row.beat + 1 }
    const options = { atomic: true }
    const written: unknown = await payload.db.updateOne({
      collection: 'leases',
      where,
      data,
      options,
    })
    return isRow(written) && written.holder === next && written.beat === data.beat
  }

  async function create(): Promise<boolean> {
    const made = payload.create({
      collection: 'leases',
      data: { name, holder, beat: 0 },
      overrideAccess: true,
    })
    return made.then(
      () => true,
      async (error: unknown) => {
        if (await find()) return false
        throw error
      },
    )
  }

  function isFree(row: Row): boolean {
    if (row.holder === FREE || row.holder === holder || isDead(row.holder)) return true
    if (seen?.row.holder !== row.holder || seen.row.beat !== row.beat)
      seen = { row, since: performance.now() }
    return performance.now() - seen.since >= ttl
  }

  return {
    /** How often to call `renew`. */
    interval: ttl / 5,
    isHeld: () => performance.now() - renewedAt < ttl,
    /** Takes the lease or keeps it; returns whether this process holds it now. */
    async renew(): Promise<boolean> {
      const asked = performance.now()
      const row = await find()
      const isOurs = row ? isFree(row) && (await replace(row, holder)) : await create()
      renewedAt = isOurs ? asked : -Infinity
      return isOurs
    },
    /** Lets another process take over at once. */
    async release(): Promise<void> {
      renewedAt = -Infinity
      const row = await find()
      if (row?.holder === holder) await replace(row, FREE)
      ours.delete(holder)
    },
  }
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && 'beat' in row

/** Whether a holder was a process of this machine that ended without saying so. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ')
  if (host !== hostname()) return false
  return Number(pid) === process.pid ? !ours.has(holder) : !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
