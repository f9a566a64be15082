import type { Payload } from 'payload'
import type { Key, PublishedRecord } from '../published/record.ts'
import type { Follower } from './follower.ts'
import type { WritableLibrary } from './library.ts'
import type { PendingWork } from './pending.ts'

/** Rows that are taken at once: an import of thousands flows at the engines' speed. */
const BATCH = 500

export type ReadRecords = (keys: readonly Key[]) => Promise<Map<Key, PublishedRecord | undefined>>

/**
 * Takes a batch from the outbox: reads the published state of every named document once, stores it in
 * the library together with what each follower has to take, and only then deletes the rows. Returns
 * how many rows it took.
 */
export async function takeOutbox({
  payload, library, pending, followers, readRecords,
}: {
  payload: Payload
  library: WritableLibrary
  pending: PendingWork
  followers: readonly Follower[]
  readRecords: ReadRecords
}): Promise<number> {
  const rows = await payload.find({
    collection: 'outbox', sort: 'id', limit: BATCH, pagination: false, depth: 0, overrideAccess: true,
  })
  if (rows.docs.length === 0) return 0
  const keys = [...new Set(rows.docs.map((row) => row.key as Key))]
  storeRecords({ library, pending, followers, records: await readRecords(keys) })
  await payload.db.deleteMany({ collection: 'outbox', where: { id: { in: rows.docs.map((row) => row.id) } } })
  return rows.docs.length
}

/** Makes the library equal to these records and notes what changed for each follower, at once. */
export function storeRecords({
  library, pending, followers, records,
}: {
  library: WritableLibrary
  pending: PendingWork
  followers: readonly Follower[]
  records: ReadonlyMap<Key, PublishedRecord | undefined>
}): number {
  return library.transaction(() => {
    let changed = 0
    for (const [key, record] of records) {
      const before = library.get(key)
      const isChanged = record ? library.put(record) : library.delete(key)
      if (!isChanged) continue
      changed++
      for (const follower of followers) pending.add(follower.name, key, before)
    }
    return changed
  })
}
