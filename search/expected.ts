import { hash } from 'node:crypto'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { editionOf } from '../cms/published/edition.ts'
import { type Locale, LOCALES } from '../cms/published/locale.ts'
import { isResourceKind, type Key, parseKey } from '../cms/published/record.ts'
import type { Library } from '../cms/publishing/follower.ts'
import { documentOf } from './documents.ts'

/** The hash of a resource's document in each language in which it has one. */
type Hashes = Partial<Record<Locale, string>>

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS search_document (
    key TEXT PRIMARY KEY, reads TEXT NOT NULL, seen TEXT NOT NULL, hashes TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

/**
 * The hashes of the documents that the library implies. Making a document costs a thousand times more
 * than to see that nothing that it was made from is another, so each is remembered in `database` with
 * the records that were read for it and a digest of their state.
 */
export function expectedDocuments(library: Library, database: DatabaseSync) {
  database.exec(SCHEMA)
  const sql = {
    keys: database.prepare('SELECT key FROM search_document'),
    drop: database.prepare('DELETE FROM search_document WHERE key = ?'),
    get: database.prepare('SELECT reads, seen, hashes FROM search_document WHERE key = ?'),
    put: database.prepare(
      'INSERT OR REPLACE INTO search_document (key, reads, seen, hashes) VALUES (?, ?, ?, ?)',
    ),
  }

  const digest = (reads: Iterable<Key>): string =>
    hash('sha256', [EDITION, ...Array.from(reads, (key) => library.hashOf(key) ?? '')].join())

  function make(key: Key): Hashes {
    const reads = new Set<Key>()
    const recording = { get: (one: Key) => (reads.add(one), library.get(one)) }
    const hashes: Hashes = {}
    for (const locale of LOCALES) {
      const document = documentOf(key, locale, recording)
      if (document) hashes[locale] = document.hash
    }
    sql.put.run(key, [...reads].join(), digest(reads), JSON.stringify(hashes))
    return hashes
  }

  function hashesOf(key: Key): Hashes {
    const known = sql.get.get(key) as Record<'reads' | 'seen' | 'hashes', string> | undefined
    return known && known.seen === digest(known.reads.split(',') as Key[])
      ? (JSON.parse(known.hashes) as Hashes)
      : make(key)
  }

  /** Forgets what is no more. */
  function tidy(): void {
    for (const { key } of sql.keys.all()) if (!library.hashOf(key as Key)) sql.drop.run(key as Key)
  }

  return async function* (): AsyncIterable<[Key, Hashes]> {
    tidy()
    let count = 0
    for (const key of library.keys()) {
      if (!isResourceKind(parseKey(key).kind)) continue
      if (++count % BREATH === 0) await setImmediate()
      yield [key, hashesOf(key)]
    }
  }
}

/** Resources after which others get their turn. */
const BREATH = 20

/** Documents depend on dictionaries too, which are packages. */
const EDITION = editionOf(
  ...['.', '../cms/published', '../package-lock.json'].map((place) =>
    path.join(import.meta.dirname, place),
  ),
)
