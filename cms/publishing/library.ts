import { DatabaseSync } from 'node:sqlite'
import { keyOf, parseKey, type Key, type Kind, type PublishedRecord } from '../published/record.ts'
import type { Library } from './follower.ts'
import { canonicalJson, hashOfJson, idsIn } from './canonical.ts'
import { DamagedLibraryError, isDamage } from './damaged-library.ts'
import { createRecordCache } from './record-cache.ts'

/** The library as the worker keeps it: what followers read, and the means to change it. */
export interface WritableLibrary extends Library {
  /** For tables that must change in one transaction with the records (pending work, reconcile). */
  readonly connection: DatabaseSync
  /** Stores a record; returns whether it is new or its content differs from what was stored. */
  put(record: PublishedRecord): boolean
  /** Returns whether there was such a record. */
  delete(key: Key): boolean
  /** Runs `work`, which must be synchronous, wholly or not at all. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * Opens published.db, or makes it; `:memory:` gives one that ends with the process. Records that come
 * out are shared with a cache: treat them as frozen. Throws DamagedLibraryError when the file cannot
 * be read as a library; it is derived, so whoever opened it may delete it and build it again.
 */
export function openLibrary(file: string): WritableLibrary {
  try {
    return libraryOn(new DatabaseSync(file, { timeout: 5000 }))
  } catch (error) {
    throw isDamage(error) ? new DamagedLibraryError(file, error) : error
  }
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS record (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS record_kind_id ON record (kind, id);
  CREATE TABLE IF NOT EXISTS reference (
    "to" TEXT NOT NULL, "from" TEXT NOT NULL, PRIMARY KEY ("to", "from")
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS reference_from ON reference ("from");
`
const PAGE = 500

function libraryOn(connection: DatabaseSync): WritableLibrary {
  try {
    connection.exec(SCHEMA)
    const check = connection.prepare('PRAGMA quick_check(1)').get()
    if (check?.quick_check !== 'ok')
      throw new Error(String(check?.quick_check), { cause: 'damage' })
  } catch (error) {
    connection.close()
    throw error
  }
  const prepare = (sql: string) => connection.prepare(sql)
  const sql = {
    json: prepare('SELECT json FROM record WHERE key = ?'),
    hash: prepare('SELECT hash FROM record WHERE key = ?'),
    ids: prepare('SELECT id FROM record WHERE kind = ? AND id > ? ORDER BY id LIMIT ?'),
    keys: prepare('SELECT key FROM record WHERE key > ? ORDER BY key LIMIT ?'),
    put: prepare(
      'INSERT OR REPLACE INTO record (key, kind, id, hash, json) VALUES (?, ?, ?, ?, ?)',
    ),
    delete: prepare('DELETE FROM record WHERE key = ?'),
    refer: prepare('INSERT OR IGNORE INTO reference ("to", "from") VALUES (?, ?)'),
    forget: prepare('DELETE FROM reference WHERE "from" = ?'),
    referencing: prepare('SELECT "from" FROM reference WHERE "to" = ? ORDER BY "from"'),
    version: prepare('PRAGMA data_version'),
  }
  const cache = createRecordCache(() => Number(sql.version.get()?.data_version))

  function get(key: Key): PublishedRecord | undefined {
    const known = cache.get(key)
    if (known) return known
    const json = sql.json.get(key)?.json
    return typeof json === 'string' ? cache.set(key, json) : undefined
  }

  function transaction<T>(work: () => T): T {
    if (connection.isTransaction) return work()
    connection.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      if (result instanceof Promise) throw new Error('a library transaction must be synchronous')
      connection.exec('COMMIT')
      return result
    } catch (error) {
      cache.clear()
      if (connection.isTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  const hashOf = (key: Key) => sql.hash.get(key)?.hash as string | undefined

  return {
    connection,
    get,
    hashOf,
    transaction,
    *all<K extends Kind>(kind: K) {
      for (const id of paged((after) => sql.ids.all(kind, after, PAGE), 'id')) {
        const record = get(`${kind}/${id}`)
        if (record) yield record as Extract<PublishedRecord, { kind: K }>
      }
    },
    *keys() {
      yield* paged((after) => sql.keys.all(after, PAGE), 'key') as Iterable<Key>
    },
    referencing(key) {
      const rows = sql.referencing.all(parseKey(key).id)
      return rows.map((row) => row.from as Key).filter((from) => from !== key)
    },
    put(record) {
      const key = keyOf(record)
      const json = canonicalJson(record)
      const hash = hashOfJson(json)
      if (hashOf(key) === hash) return false
      transaction(() => {
        sql.put.run(key, record.kind, record.id, hash, json)
        sql.forget.run(key)
        for (const id of idsIn(json)) sql.refer.run(id, key)
        cache.delete(key)
      })
      return true
    },
    delete(key) {
      return transaction(() => {
        cache.delete(key)
        sql.forget.run(key)
        return sql.delete.run(key).changes > 0
      })
    },
    close: () => connection.close(),
  }
}

/** Values of `column` page by page, so that the reader may write to the table meanwhile. */
function* paged(page: (after: string) => Record<string, unknown>[], column: string) {
  for (let after = ''; ;) {
    const rows = page(after).map((row) => row[column] as string)
    yield* rows
    if (rows.length < PAGE) return
    after = rows.at(-1) ?? ''
  }
}
