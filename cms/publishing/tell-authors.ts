import { Mutex } from 'async-mutex'
import { createLocalReq, type Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Key } from '../published/record.ts'
import { inTransaction } from '../workflow/transaction.ts'

/** Rows written in one transaction: short enough for an author who saves meanwhile. */
const BATCH = 100

/** The followers deliver at the same time and share the rows. */
const turn = new Mutex()

type News = {
  payload: Payload
  /** The follower's name. */
  follower: string
  keys: readonly Key[]
  /** The message of each of `keys` that failed. */
  errors: ReadonlyMap<Key, string>
  /** When the others reached the follower; without it only an earlier error of theirs is cleared. */
  at?: Date
}

/** Keeps one row of `deliveries` a record: when it reached this follower, or the error. */
export async function tellAuthors({ keys, ...news }: News): Promise<void> {
  for (let start = 0; start < keys.length; start += BATCH)
    await turn.runExclusive(() => tellBatch({ ...news, keys: keys.slice(start, start + BATCH) }))
}

async function tellBatch({ payload, follower, keys, errors, at }: News): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { key: { in: keys } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const rows = new Map(docs.map((row) => [row.key, row.id]))
    for (const key of keys) {
      const error = errors.get(key) ?? null
      const data = {
        [`${follower}Error`]: error,
        ...(error === null && at && { [`${follower}At`]: at.toISOString() }),
      }
      const id = rows.get(key)
      if (id)
        await payload.db.updateOne({ collection: 'deliveries', id, data, req, returning: false })
      else
        await payload.db.create({
          collection: 'deliveries',
          data: { id: uuidv7(), key, ...data },
          req,
          returning: false,
        })
    }
  })
}
