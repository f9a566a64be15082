import type { Payload } from 'payload'
import { ExpectedError } from '../expected-error.ts'
import { digestRows, readRows, type Row, writeRows } from './rows.ts'

type Client = { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

/**
 * Copies all rows of one library into an empty one on whichever database, and compares what arrived
 * with what was read. Throws where they differ.
 */
export async function copyLibrary(rows: () => AsyncIterable<Row>, to: Payload): Promise<number> {
  await assertEmpty(to)
  const { client } = to.db as unknown as { client?: Client }
  // Rows refer to each other in circles: no order of writing suits all references.
  if (client) await client.execute('PRAGMA foreign_keys = OFF')
  const count = await writeRows(to, rows())
  if (client) {
    await dropDangling(client)
    await client.execute('PRAGMA foreign_keys = ON')
  }
  const [before, after] = [await digestRows(rows()), await digestRows(readRows(to))]
  if (before.hash === after.hash) return count
  throw new Error(
    `复制后的内容与原库不同（${before.count} 与 ${after.count} 行），请报告此问题 / ` +
      `The copy differs from the library (${before.count} and ${after.count} rows); report this`,
  )
}

async function assertEmpty(payload: Payload): Promise<void> {
  for (const collection of ['users', 'organizations'] as const) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0)
      throw new ExpectedError(
        '目标数据库不是空的，没有写入任何内容：请换一个空数据库',
        'The database to write to is not empty; nothing was written. Use an empty one.',
      )
  }
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
