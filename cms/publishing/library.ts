import { DatabaseSync } from 'node:sqlite'
import { briefOf, type ResourceBrief } from '../published/brief.ts'
import { canonicalJson, hashOfJson, idsIn } from '../published/canonical.ts'
import type { PublishedFile } from '../published/file.ts'
import { keyOf, parseKey, type Key, type Kind, type PublishedRecord } from '../published/record.ts'
import type { Library } from './follower.ts'
import { DamagedLibraryError, isDamage } from './damaged-library.ts'
import { prepareSchema } from './library-schema.ts'
import { createRowCache, onceATurn } from './row-cache.ts'

/** The library as the worker keeps it: what followers read, and the means to change it. */
export interface WritableLibrary extends Library {
  /** For tables that must change in one transaction with the records (pending work, reconcile). */
  readonly connection: DatabaseSync
  /**
   * Stores a record with the stamp of what it was made from; returns whether it is new or its content
   * differs from what was stored. `note` is called first where it does, in the same transaction.
   */
  put(record: PublishedRecord, further?: { stamp?: string; note?: () => void }): boolean
  /** The stamp that a record was stored with. */
  stampOf(key: Key): string | undefined
  /** Returns whether there was such a record; if so, `note` is called first. */
  delete(key: Key, note?: () => void): boolean
  /** Runs `work`, which must be synchronous, wholly or not at all. */
  transaction<T>(work: () => T): T
  /** Puts what was written since the last time into the file itself, which else a later write has to wait for. */
  settle(): void
  close(): void
}

/** The library as one reads it who is told what changed. */
export type ReadLibrary = Library & Pick<WritableLibrary, 'close'> & { forget(key: Key): void }

/**
 * Opens published.db, or makes it; `:memory:` gives one that ends with the process. Records that come
 * out are shared with a cache: treat them as frozen. Throws DamagedLibraryError when the file cannot
 * be read as a library; it is derived, so whoever opened it may delete it and build it again.
 */
export function openLibrary(file: string): WritableLibrary {
  try {
    const connection = new DatabaseSync(file, { timeout: 5000 })
    return libraryOn(prepared(connection), { version: versionOf(connection), kept: KEPT })
  } catch (error) {
    throw isDamage(error) ? new DamagedLibraryError(file, error) : error
  }
}

/**
 * The library in a file that another connection keeps, which says when a record changed: until `forget`
 * is called, what was read of it stays as it was.
 */
export function readLibrary(file: string): ReadLibrary {
  const connection = new DatabaseSync(file, { timeout: 5000, readOnly: true })
  return libraryOn(connection, { version: () => 0, kept: KEPT_BESIDE })
}

const PAGE = 500
/** Characters of JSON kept parsed: of records that are read again soon, of briefs those of some 20 000. */
const KEPT = { records: 16_000_000, briefs: 24_000_000 }
/** The same for one of several readers in a process, which has each resource's record before it once. */
const KEPT_BESIDE = { records: 2_000_000, briefs: 12_000_000 }

function prepared(connection: DatabaseSync): DatabaseSync {
  try {
    prepareSchema(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Another number whenever another connection wrote to the file. */
function versionOf(connection: DatabaseSync): () => number {
  const version = connection.prepare('PRAGMA data_version')
  return onceATurn(() => Number(version.get()?.data_version))
}

function libraryOn(
  connection: DatabaseSync,
  { version, kept }: { version: () => number; kept: typeof KEPT },
): WritableLibrary & ReadLibrary {
  const prepare = (sql: string) => connection.prepare(sql)
  const sql = {
    record: prepare('SELECT json, hash FROM record WHERE key = ?'),
    brief: prepare('SELECT brief, hash FROM record WHERE key = ? AND brief IS NOT NULL'),
    hash: prepare('SELECT hash FROM record WHERE key = ?'),
    hashes: prepare('SELECT key, hash FROM record WHERE kind = ? ORDER BY id'),
    ids: prepare('SELECT id FROM record WHERE kind = ? AND id > ? ORDER BY id LIMIT ?'),
    keys: prepare('SELECT key FROM record WHERE key > ? ORDER BY key LIMIT ?'),
    files: prepare("SELECT json_extract(json, '$.files') AS files FROM record WHERE key = ?"),
    put: prepare(
      'INSERT OR REPLACE INTO record (key, kind, id, hash, json, brief, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    delete: prepare('DELETE FROM record WHERE key = ?'),
    refer: prepare('INSERT OR IGNORE INTO reference ("to", "from") VALUES (?, ?)'),
    forget: prepare('DELETE FROM reference WHERE "from" = ?'),
    referencing: prepare(
      'SELECT "from" FROM reference WHERE "to" = ? AND "from" >= ? AND "from" < ? ORDER BY "from"',
    ),
    stamp: prepare('SELECT stamp FROM record WHERE key = ?'),
    restamp: prepare('UPDATE record SET stamp = ? WHERE key = ? AND stamp <> ?'),
  }
  const records = createRowCache<{ record: PublishedRecord; hash: string }>(version, kept.records)
  const briefs = createRowCache<{ brief: ResourceBrief; hash: string }>(version, kept.briefs)

  function get(key: Key): PublishedRecord | undefined {
    const known = records.get(key)
    if (known) return known.record
    const row = sql.record.get(key) as { json: string; hash: string } | undefined
    if (!row) return undefined
    const record = JSON.parse(row.json) as PublishedRecord
    return records.set(key, { record, hash: row.hash }, row.json.length).record
  }

  function brief(key: Key): ResourceBrief | undefined {
    const known = briefs.get(key)
    if (known) return known.brief
    const row = sql.brief.get(key) as { brief: string; hash: string } | undefined
    if (!row) return undefined
    const parsed = JSON.parse(row.brief) as ResourceBrief
    return briefs.set(key, { brief: parsed, hash: row.hash }, row.brief.length).brief
  }

  const idsOf = (kind: Kind) => paged((after) => sql.ids.all(kind, after, PAGE), 'id')

  function forget(key: Key): void {
    for (const cache of [records, briefs]) cache.delete(key)
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
      for (const cache of [records, briefs]) cache.clear()
      if (connection.isTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  const hashOf = (key: Key) =>
    records.get(key)?.hash ??
    briefs.get(key)?.hash ??
    (sql.hash.get(key)?.hash as string | undefined)

  return {
    connection,
    get,
    brief,
    hashOf,
    forget,
    hashOfAll: (kind) => hashOfJson(JSON.stringify(sql.hashes.all(kind))),
    transaction,
    *all<K extends Kind>(kind: K) {
      for (const id of idsOf(kind)) {
        const record = get(`${kind}/${id}`)
        if (record) yield record as Extract<PublishedRecord, { kind: K }>
      }
    },
    *briefs(kind) {
      for (const id of idsOf(kind)) {
        const short = brief(`${kind}/${id}`)
        if (short) yield short
      }
    },
    *keys() {
      yield* paged((after) => sql.keys.all(after, PAGE), 'key') as Iterable<Key>
    },
    filesOf(key) {
      const files = sql.files.get(key)?.files as string | null | undefined
      return files ? Object.values(JSON.parse(files) as Record<string, PublishedFile>) : []
    },
    referencing(key, kind) {
      // `0` is the sign after the slash: only rows of the kind are read, where thousands name a term.
      const [first, end] = kind ? [`${kind}/`, `${kind}0`] : ['', '~']
      const rows = sql.referencing.all(parseKey(key).id, first, end)
      return rows.map((row) => row.from as Key).filter((from) => from !== key)
    },
    stampOf: (key) => sql.stamp.get(key)?.stamp as string | undefined,
    put(record, { stamp = '', note } = {}) {
      const key = keyOf(record)
      const json = canonicalJson(record)
      const hash = hashOfJson(json)
      if (hashOf(key) === hash) {
        sql.restamp.run(stamp, key, stamp)
        return false
      }
      transaction(() => {
        note?.()
        const { kind, id } = record
        const short = briefOf(record)
        sql.put.run(key, kind, id, hash, json, short ? JSON.stringify(short) : null, stamp)
        sql.forget.run(key)
        for (const named of idsIn(record)) sql.refer.run(named, key)
        forget(key)
        // Followers read it next; as it is stored, since it must not matter how it came here.
        records.set(key, { record: JSON.parse(json) as PublishedRecord, hash }, json.length)
      })
      return true
    },
    delete(key, note) {
      return transaction(() => {
        if (hashOf(key) === undefined) return false
        note?.()
        forget(key)
        sql.forget.run(key)
        sql.delete.run(key)
        return true
      })
    },
    settle: () => connection.exec('PRAGMA wal_checkpoint(PASSIVE)'),
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
