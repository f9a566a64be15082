import type { Payload } from 'payload'
import type { Key } from '../published/record.ts'
import type { Change, Follower } from './follower.ts'
import type { PendingWork } from './pending.ts'

const BATCH = 500

type Delivery = { payload: Payload; pending: PendingWork; follower: Follower; now: () => Date }

/**
 * Hands a follower what it has still to take. A batch that fails is tried one by one, so that one
 * resource that cannot be shown does not stop the others. Returns the keys that failed.
 */
export async function deliver({ payload, pending, follower, now }: Delivery): Promise<{ taken: number; failed: Key[] }> {
  const changes = pending.take(follower.name, BATCH)
  if (changes.length === 0) return { taken: 0, failed: [] }
  const errors = await applyAll(follower, changes)
  const done = changes.filter(({ key }) => !errors.has(key)).map(({ key }) => key)
  pending.done(follower.name, done)
  for (const [key, error] of errors) pending.fail(follower.name, key, messageOf(error))
  await tellAuthors({ payload, follower, keys: changes.map(({ key }) => key), errors, at: now().toISOString() })
  return { taken: done.length, failed: [...errors.keys()] }
}

async function applyAll(follower: Follower, changes: readonly Change[]): Promise<Map<Key, unknown>> {
  try {
    await follower.apply(changes)
    return new Map()
  } catch (error) {
    if (changes.length === 1) return new Map([[changes[0]!.key, error]])
  }
  const errors = new Map<Key, unknown>()
  for (const change of changes)
    await follower.apply([change]).catch((error: unknown) => void errors.set(change.key, error))
  return errors
}

/** Keeps one row of `deliveries` a record: when it reached this follower, or the error. */
async function tellAuthors({ payload, follower, keys, errors, at }: {
  payload: Payload
  follower: Follower
  keys: readonly Key[]
  errors: ReadonlyMap<Key, unknown>
  at: string
}) {
  const known = await payload.find({
    collection: 'deliveries', where: { key: { in: keys } }, pagination: false, depth: 0, overrideAccess: true,
  })
  const ids = new Map(known.docs.map((row) => [row.key, row.id]))
  for (const key of keys) {
    const error = errors.get(key)
    const data = error === undefined
      ? { [`${follower.name}At`]: at, [`${follower.name}Error`]: null }
      : { [`${follower.name}Error`]: messageOf(error) }
    const id = ids.get(key)
    if (id) await payload.update({ collection: 'deliveries', id, data, depth: 0, overrideAccess: true })
    else await payload.create({ collection: 'deliveries', data: { key, ...data }, depth: 0, overrideAccess: true })
  }
}

export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return [error.message, ...error.errors.map(messageOf)].join('; ')
  return error instanceof Error ? error.message : String(error)
}
