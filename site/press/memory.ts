import { DatabaseSync } from 'node:sqlite'
import type { Entry } from '../reading/catalogue.ts'
import type { Tag } from '../reading/reader.ts'
import type { Owner, Route } from '../reading/routes.ts'

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS site_page (
    path TEXT PRIMARY KEY, owner TEXT NOT NULL, route TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS site_page_owner ON site_page (owner);
  CREATE TABLE IF NOT EXISTS site_tag (
    tag TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (tag, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS site_tag_path ON site_tag (path);
  CREATE TABLE IF NOT EXISTS site_todo (path TEXT PRIMARY KEY, route TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS site_entry (key TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS site_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

export type PressMemory = ReturnType<typeof openMemory>

/**
 * What the press remembers: of each page its hash and the tags of what it read; the catalogue that
 * the lists were written from; and the pages still to write, so that a crash in between loses none.
 */
export function openMemory(file: string) {
  const db = new DatabaseSync(file, { timeout: 5000 })
  db.exec(SCHEMA)
  const sql = {
    hash: db.prepare('SELECT hash FROM site_page WHERE path = ?'),
    put: db.prepare(
      'INSERT OR REPLACE INTO site_page (path, owner, route, hash) VALUES (?, ?, ?, ?)',
    ),
    remove: db.prepare('DELETE FROM site_page WHERE path = ?'),
    owned: db.prepare('SELECT route FROM site_page WHERE owner = ?'),
    paths: db.prepare('SELECT path FROM site_page'),
    tag: db.prepare('INSERT OR IGNORE INTO site_tag (tag, path) VALUES (?, ?)'),
    untag: db.prepare('DELETE FROM site_tag WHERE path = ?'),
    reading: db.prepare(`
      SELECT route FROM site_page WHERE path IN (
        SELECT path FROM site_tag WHERE tag IN (SELECT value FROM json_each(?))
      ) ORDER BY path`),
    todo: db.prepare('SELECT route FROM site_todo ORDER BY path'),
    plan: db.prepare('INSERT OR REPLACE INTO site_todo (path, route) VALUES (?, ?)'),
    done: db.prepare('DELETE FROM site_todo WHERE path = ?'),
    entries: db.prepare('SELECT entry FROM site_entry'),
    putEntry: db.prepare('INSERT OR REPLACE INTO site_entry (key, entry) VALUES (?, ?)'),
    removeEntry: db.prepare('DELETE FROM site_entry WHERE key = ?'),
    get: db.prepare('SELECT value FROM site_state WHERE name = ?'),
    set: db.prepare('INSERT OR REPLACE INTO site_state (name, value) VALUES (?, ?)'),
  }

  function transaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  return {
    transaction,
    hashOf: (path: string) => sql.hash.get(path)?.hash as string | undefined,
    pagesOf: (owner: Owner): Route[] => sql.owned.all(owner).map(routeIn),
    paths: (): string[] => sql.paths.all().map((row) => row.path as string),
    /** Pages that read any of these tags. */
    reading: (tags: Iterable<Tag>): Route[] =>
      sql.reading.all(JSON.stringify([...tags])).map(routeIn),
    /** A page was written; its tags are those of this time, whether its text changed or not. */
    remember(route: Route, hash: string, tags: Iterable<Tag>): void {
      transaction(() => {
        sql.put.run(route.path, route.owner, JSON.stringify(route), hash)
        sql.untag.run(route.path)
        for (const tag of tags) sql.tag.run(tag, route.path)
        sql.done.run(route.path)
      })
    },
    /** A page was deleted. */
    forget(path: string): void {
      transaction(() => {
        sql.remove.run(path)
        sql.untag.run(path)
        sql.done.run(path)
      })
    },
    /** Pages to write or delete; inside a transaction. */
    plan: (routes: Iterable<Route>) => {
      for (const route of routes) sql.plan.run(route.path, JSON.stringify(route))
    },
    planned: (): Route[] => sql.todo.all().map(routeIn),
    entries: (): Entry[] =>
      sql.entries.all().map((row) => JSON.parse(row.entry as string) as Entry),
    /** Inside a transaction. */
    putEntry: (entry: Entry) => void sql.putEntry.run(entry.key, JSON.stringify(entry)),
    removeEntry: (key: string) => void sql.removeEntry.run(key),
    replaceEntries(entries: Iterable<Entry>): void {
      transaction(() => {
        db.exec('DELETE FROM site_entry')
        for (const entry of entries) sql.putEntry.run(entry.key, JSON.stringify(entry))
      })
    },
    get: (name: string) => sql.get.get(name)?.value as string | undefined,
    set: (name: string, value: string) => void sql.set.run(name, value),
    close: () => db.close(),
  }
}

const routeIn = ({ route }: Record<string, unknown>): Route => JSON.parse(route as string) as Route
