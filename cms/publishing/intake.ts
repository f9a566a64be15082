import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Key, PublishedRecord } from '../published/record.ts'
import type { Stamps } from '../published/stamps.ts'
import { messageOf } from './error-message.ts'
import type { Follower } from './follower.ts'
import { inParts, PART } from './in-parts.ts'
import type { WritableLibrary } from './library.ts'
import type { PendingWork, Task } from './pending.ts'
import { tellAuthors } from './tell-authors.ts'

/** Milliseconds that followers have the processor before the rows are deleted, which waits for the disk. */
const HEAD_START = 100
/** Rows that are taken at once: an import of thousands flows at the engines' speed. */
const BATCH = 500
/** The taker of tasks whose published state could not be read. */
export const READING = 'reading'

export type ReadRecords = (keys: readonly Key[]) => Promise<Map<Key, PublishedRecord | undefined>>
/** The stamps of these keys, or of all; see `readStamps`. */
export type ReadStamps = (keys?: readonly Key[]) => Stamps

export type Intake = {
  payload: Payload
  library: WritableLibrary
  pending: PendingWork
  followers: readonly Follower[]
  readRecords: ReadRecords
  readStamps?: ReadStamps
  now: () => Date
}

/**
 * Takes a batch from the outbox: reads the published state of every named document once, stores it in
 * the library together with what each follower has to take, lets them begin, and only then deletes the
 * rows. Returns how many rows it took.
 */
export async function takeOutbox(intake: Intake, serve: () => Promise<void>): Promise<number> {
  const { docs } = await intake.payload.find({
    collection: 'outbox',
    sort: 'id',
    limit: BATCH,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  if (docs.length === 0) return 0
  for (const keys of inParts([...new Set(docs.map((row) => row.key as Key))]))
    await takeKeys(intake, keys)
  await Promise.race([serve(), sleep(HEAD_START, undefined, { ref: false })])
  await intake.payload.db.deleteMany({
    collection: 'outbox',
    where: { id: { in: docs.map((row) => row.id) } },
  })
  return docs.length
}

/** Reads these documents' published state and stores it; what cannot be read is put aside, to be tried again. */
export async function takeKeys(intake: Intake, keys: readonly Key[]): Promise<void> {
  const { records, stamps, errors } = await readAll(intake, keys)
  storeRecords({ ...intake, records, stamps })
  await putAside(
    intake,
    [...errors].map(([key, error]) => ({
      task: { key, seq: intake.pending.add(READING, key) },
      error,
    })),
  )
}

/** Tries again what could not be read. */
export async function retryReading(intake: Intake): Promise<void> {
  const tasks = intake.pending.take(READING, PART, intake.now().getTime())
  if (tasks.length === 0) return
  const { records, stamps, errors } = await readAll(
    intake,
    tasks.map(({ key }) => key),
  )
  storeRecords({ ...intake, records, stamps })
  const read = tasks.filter(({ key }) => !errors.has(key))
  intake.pending.done(READING, read)
  for (const { name } of intake.followers)
    await tellAuthors({
      payload: intake.payload,
      follower: name,
      keys: read.map(({ key }) => key),
      errors: new Map(),
    })
  await putAside(
    intake,
    tasks
      .filter(({ key }) => errors.has(key))
      .map((task) => ({ task, error: errors.get(task.key) })),
  )
}

/** Makes the library equal to these records and notes what changed for each follower, at once. */
export function storeRecords({
  library,
  pending,
  followers,
  records,
  stamps,
}: {
  library: WritableLibrary
  pending: PendingWork
  followers: readonly Pick<Follower, 'name'>[]
  records: ReadonlyMap<Key, PublishedRecord | undefined>
  stamps: ReadonlyMap<Key, string>
}): number {
  return library.transaction(() => {
    let changed = 0
    for (const [key, record] of records) {
      const note = () => {
        changed++
        for (const follower of followers) pending.add(follower.name, key)
      }
      if (record) library.put(record, { stamp: stamps.get(key), note })
      else library.delete(key, note)
    }
    return changed
  })
}

/** One document that cannot be read does not stop the others. Throws when the database is away. */
async function readAll({ payload, readRecords, readStamps }: Intake, keys: readonly Key[]) {
  const errors = new Map<Key, unknown>()
  // Before the records: what is saved in between is read again rather than overlooked.
  const stamps = new Map<Key, string>()
  if (readStamps) for await (const [key, stamp] of readStamps(keys)) stamps.set(key, stamp)
  try {
    return { records: await readRecords(keys), stamps, errors }
  } catch (error) {
    if (keys.length === 1)
      return { records: new Map<Key, undefined>(), stamps, errors: errors.set(keys[0]!, error) }
  }
  const records = new Map<Key, PublishedRecord | undefined>()
  for (const key of keys)
    await readRecords([key]).then(
      (read) => void records.set(key, read.get(key)),
      (error: unknown) => void errors.set(key, error),
    )
  if (records.size === 0) await payload.count({ collection: 'outbox', overrideAccess: true })
  return { records, stamps, errors }
}

async function putAside(
  { payload, pending, followers, now }: Intake,
  failures: readonly { task: Pick<Task, 'key' | 'seq'>; error: unknown }[],
): Promise<void> {
  if (failures.length === 0) return
  const at = now()
  for (const { task, error } of failures)
    pending.fail(READING, task, { error: messageOf(error), now: at.getTime() })
  const errors = new Map(failures.map(({ task, error }) => [task.key, messageOf(error)]))
  payload.logger.error({ msg: 'Records could not be read', errors: Object.fromEntries(errors) })
  for (const { name } of followers)
    await tellAuthors({ payload, follower: name, keys: [...errors.keys()], errors })
}
