import type { Payload } from 'payload'
import { ExpectedError } from '../expected-error.ts'
import { createDigest, digestRows, readRows, type Row, writeRows } from './rows.ts'

type Client = { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

/**
 * Copies all rows of one library into an empty one on whichever database, and compares what arrived
 * with what was read. Throws where they differ; what fails leaves the other one empty again.
 */
export async function copyLibrary(rows: AsyncIterable<Row>, to: Payload): Promise<number> {
  await assertEmpty(to)
  try {
    const read = createDigest()
    const count = await withoutReferences(to, () => writeRows(to, read.of(rows)))
    const [before, after] = [read.result(), await digestRows(readRows(to))]
    if (before.hash === after.hash) return count
    throw new Error(
      `复制后的内容与原库不同（${before.count} 与 ${after.count} 行），请报告此问题 / ` +
        `The copy differs from the library (${before.count} and ${after.count} rows); report this`,
    )
  } catch (error) {
    await clear(to)
    throw error
  }
}

/** Rows refer to each other in circles: no order of writing suits all references of SQLite. */
async function withoutReferences<T>({ db }: Payload, write: () => Promise<T>): Promise<T> {
  const { client } = db as unknown as { client?: Client }
  if (!client) return write()
  await client.execute('PRAGMA foreign_keys = OFF')
  const result = await write()
  await dropDangling(client)
  await client.execute('PRAGMA foreign_keys = ON')
  return result
}

type Models = Record<string, { deleteMany(filter: object): Promise<unknown> }>

/** SQLite is left as it is: its file is thrown away by whoever made it. */
async function clear({ db }: Payload): Promise<void> {
  const { connection } = db as unknown as { connection?: { models: Models } }
  for (const model of Object.values(connection?.models ?? {})) await model.deleteMany({})
}

async function assertEmpty(payload: Payload): Promise<void> {
  for await (const row of readRows(payload))
    throw new ExpectedError(
      `目标数据库不是空的（已有 ${row.slug}），没有写入任何内容：请换一个空数据库`,
      `The database to write to is not empty (it has ${row.slug}); nothing was written. Use an empty one.`,
    )
}

/** MongoDB keeps references to what was deleted; SQLite has none. */
async function dropDangling(client: Client): Promise<void> {
  const { rows } = await client.execute('PRAGMA foreign_key_check')
  for (const { table, rowid, fkid } of rows as { table: string; rowid: number; fkid: number }[]) {
    const { rows: keys } = await client.execute(`PRAGMA foreign_key_list("${table}")`)
    const column = keys.find(({ id }) => id === fkid)?.from
    await client.execute(
      table.endsWith('_rels')
        ? `DELETE FROM "${table}" WHERE rowid = ${rowid}`
        : `UPDATE "${table}" SET "${String(column)}" = NULL WHERE rowid = ${rowid}`,
    )
  }
}
