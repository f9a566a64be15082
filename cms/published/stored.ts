import { setImmediate } from 'node:timers/promises'
import type { CollectionSlug, Payload, SelectType, Where } from 'payload'

/** A row as the database has it: localized fields by language, references as ids. */
export type Row = Record<string, unknown>

/** By id, all of them, without the rows of other collections that a join field shows. */
const LIVE = { sort: 'id', pagination: false, joins: false as never } as const

/** Ids in one question to the database. */
const AT_ONCE = 500

/**
 * Rows as they are stored, by id. Straight from the database: Payload's own reading, which looks at every
 * field of every row for what it might have to fill in, takes three times as long, and here there is
 * nothing to fill in. Live rows only, never versions. Each question lets others have their turn: SQLite
 * answers at once, so that whoever reads a whole library would hold up all else, and the memory of what it
 * has read would not be freed.
 */
export async function storedRows(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  select?: SelectType,
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where,
    ...LIVE,
    ...(select && { select }),
  })
  await setImmediate()
  return docs
}

/** The rows whose `field` is one of `values`, asked for some at a time. */
export async function rowsBy(
  payload: Payload,
  collection: CollectionSlug,
  { field, values, select }: { field: string; values: readonly string[]; select?: SelectType },
): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < values.length; start += AT_ONCE) {
    const some = values.slice(start, start + AT_ONCE)
    rows.push(...(await storedRows(payload, collection, { [field]: { in: some } }, select)))
  }
  return rows
}

/** All rows of a collection that fulfil a condition, a page at a time, by id. */
export async function* allRows(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  select: SelectType,
): AsyncIterable<Row[]> {
  for (let after = ''; ;) {
    const { docs } = await payload.db.find<Row & { id: string }>({
      collection,
      where: { and: [where, { id: { greater_than: after } }] },
      limit: AT_ONCE,
      ...LIVE,
      select,
    })
    await setImmediate()
    if (docs.length > 0) yield docs
    if (docs.length < AT_ONCE) return
    after = docs.at(-1)!.id
  }
}
