import { DatabaseSync } from 'node:sqlite'
import type { Tag } from '../reading/reader.ts'
import type { Route } from '../reading/routes.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, locale TEXT NOT NULL, key TEXT, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS page_tag (tag TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (tag, path)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS page_tag_path ON page_tag (path);
  CREATE TABLE IF NOT EXISTS press (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`

/** What the press remembers of each page it wrote: its hash, and the tags of what it read. */
export function openMemory(file: string) {
  const db = new DatabaseSync(file, { timeout: 5000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  db.exec(SCHEMA)
  const sql = {
    hash: db.prepare('SELECT hash FROM page WHERE path = ?'),
    put: db.prepare('INSERT OR REPLACE INTO page (path, locale, key, hash) VALUES (?, ?, ?, ?)'),
    remove: db.prepare('DELETE FROM page WHERE path = ?'),
    untag: db.prepare('DELETE FROM page_tag WHERE path = ?'),
    tag: db.prepare('INSERT OR IGNORE INTO page_tag (tag, path) VALUES (?, ?)'),
    reading: db.prepare(
      'SELECT DISTINCT p.path, p.locale, p.key FROM page_tag t JOIN page p ON p.path = t.path WHERE t.tag IN (SELECT value FROM json_each(?))',
    ),
    route: db.prepare('SELECT path, locale, key FROM page WHERE path = ?'),
    get: db.prepare('SELECT value FROM press WHERE name = ?'),
    set: db.prepare('INSERT OR REPLACE INTO press (name, value) VALUES (?, ?)'),
  }
  return {
    hashOf: (page: string) => sql.hash.get(page)?.hash as string | undefined,
    routeOf: (page: string): Route | undefined => sql.route.all(page).map(routeIn)[0],
    /** Pages that read any of these tags. */
    reading: (tags: readonly Tag[]): Route[] => sql.reading.all(JSON.stringify(tags)).map(routeIn),
    remember(route: Route, hash: string, tags: Iterable<Tag>): void {
      db.exec('BEGIN')
      sql.put.run(route.path, route.locale, route.key ?? null, hash)
      sql.untag.run(route.path)
      for (const tag of tags) sql.tag.run(tag, route.path)
      db.exec('COMMIT')
    },
    forget(page: string): void {
      sql.remove.run(page)
      sql.untag.run(page)
    },
    get: (name: string) => sql.get.get(name)?.value as string | undefined,
    set: (name: string, value: string) => void sql.set.run(name, value),
    close: () => db.close(),
  }
}

const routeIn = ({ path, locale, key }: Record<string, unknown>): Route => ({
  path: path as string,
  locale: locale as Route['locale'],
  ...(key ? { key: key as NonNullable<Route['key']> } : {}),
})

export type PressMemory = ReturnType<typeof openMemory>
