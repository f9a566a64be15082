import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { briefOf } from '../published/brief.ts'
import type { PublishedRecord } from '../published/record.ts'

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS record (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, json TEXT NOT NULL,
    brief TEXT, stamp TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS record_kind_id ON record (kind, id);
  CREATE TABLE IF NOT EXISTS reference (
    "to" TEXT NOT NULL, "from" TEXT NOT NULL, PRIMARY KEY ("to", "from")
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS reference_from ON reference ("from");
`

/** Makes a file the library's, or throws where it is sound but something else, or not sound. */
export function prepareSchema(connection: DatabaseSync): void {
  connection.exec(SCHEMA)
  const check = connection.prepare('PRAGMA quick_check(1)').get()
  if (check?.quick_check !== 'ok') throw new Error(String(check?.quick_check), { cause: 'damage' })
  refreshBriefs(connection)
}

/** Names the way in which briefs are made: a number of the file that makes them. */
const BRIEFS = createHash('sha256')
  .update(readFileSync(new URL('../published/brief.ts', import.meta.url)))
  .digest()
  .readUInt16BE()

/** Briefs that another version of the product made are made again: they are derived from the records. */
function refreshBriefs(connection: DatabaseSync): void {
  const made = connection.prepare('PRAGMA user_version').get()?.user_version
  if (made === BRIEFS) return
  const update = connection.prepare('UPDATE record SET brief = ? WHERE key = ?')
  const keys = connection.prepare('SELECT key FROM record WHERE brief IS NOT NULL').all()
  const read = connection.prepare('SELECT json FROM record WHERE key = ?')
  connection.exec('BEGIN IMMEDIATE')
  for (const { key } of keys) {
    const record = JSON.parse(String(read.get(key!)?.json)) as PublishedRecord
    update.run(JSON.stringify(briefOf(record)), key!)
  }
  connection.exec(`PRAGMA user_version = ${BRIEFS}; COMMIT`)
}
