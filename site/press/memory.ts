import type { DatabaseSync } from 'node:sqlite'
import type { Locale } from '../../cms/published/locale.ts'
import type { Entry } from '../reading/catalogue.ts'
import type { Tag } from '../reading/reader.ts'
import type { Owner, Route } from '../reading/routes.ts'

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA wal_autocheckpoint = 8000;
  CREATE TABLE IF NOT EXISTS press_page (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, locale TEXT NOT NULL,
    number INTEGER, hash TEXT NOT NULL, reads BLOB NOT NULL, seen TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS press_page_owner ON press_page (owner);
  CREATE TABLE IF NOT EXISTS press_tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS press_read (
    tag INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (tag, page)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS press_todo (
    seq INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, locale TEXT NOT NULL,
    number INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS press_backlog (owner TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS press_entry (key TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS press_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

export type PressMemory = ReturnType<typeof openMemory>

/** A page as it was written: its hash, what it read, and a digest of the states that it found. */
export type Written = { route: Route; hash: string; tags: readonly Tag[]; seen: string }

/**
 * What the press remembers: the pages with what they read; the catalogue that the lists were written
 * from; the pages that a change has still to write (`todo`), so that a crash in between loses none; and
 * the owners whose pages another version of the site has still to write (`backlog`).
 */
export function openMemory(db: DatabaseSync) {
  db.exec(SCHEMA)
  const columns = 'path, owner, locale, number'
  const sql = {
    page: db.prepare('SELECT id, hash, reads, seen FROM press_page WHERE path = ?'),
    hash: db.prepare('SELECT hash FROM press_page WHERE path = ?'),
    add: db.prepare(
      `INSERT INTO press_page (${columns}, hash, reads, seen) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ),
    change: db.prepare(
      'UPDATE press_page SET owner = ?, locale = ?, number = ?, hash = ?, reads = ?, seen = ? WHERE id = ?',
    ),
    remove: db.prepare('DELETE FROM press_page WHERE id = ?'),
    owned: db.prepare(`SELECT ${columns} FROM press_page WHERE owner = ?`),
    owners: db.prepare('SELECT DISTINCT owner FROM press_page'),
    tag: db.prepare('SELECT id FROM press_tag WHERE name = ?'),
    addTag: db.prepare('INSERT INTO press_tag (name) VALUES (?) RETURNING id'),
    tagName: db.prepare('SELECT name FROM press_tag WHERE id = ?'),
    read: db.prepare('INSERT OR IGNORE INTO press_read (tag, page) VALUES (?, ?)'),
    unread: db.prepare('DELETE FROM press_read WHERE tag = ? AND page = ?'),
    reading: db.prepare(`
      SELECT ${columns} FROM press_page WHERE id IN (
        SELECT page FROM press_read WHERE tag IN (
          SELECT id FROM press_tag WHERE name IN (SELECT value FROM json_each(?))
        )
      ) ORDER BY path`),
    todo: db.prepare(`SELECT ${columns} FROM press_todo ORDER BY seq`),
    plan: db.prepare(`INSERT OR REPLACE INTO press_todo (${columns}) VALUES (?, ?, ?, ?)`),
    done: db.prepare('DELETE FROM press_todo WHERE path = ?'),
    backlog: db.prepare('SELECT owner FROM press_backlog WHERE owner > ? ORDER BY owner LIMIT 1'),
    left: db.prepare('SELECT count(*) AS n FROM press_backlog'),
    owe: db.prepare('INSERT OR IGNORE INTO press_backlog (owner) VALUES (?)'),
    paid: db.prepare('DELETE FROM press_backlog WHERE owner = ?'),
    entries: db.prepare('SELECT entry FROM press_entry'),
    putEntry: db.prepare('INSERT OR REPLACE INTO press_entry (key, entry) VALUES (?, ?)'),
    removeEntry: db.prepare('DELETE FROM press_entry WHERE key = ?'),
    get: db.prepare('SELECT value FROM press_state WHERE name = ?'),
    set: db.prepare('INSERT OR REPLACE INTO press_state (name, value) VALUES (?, ?)'),
  }
  const tagIds = new Map<Tag, number>()
  const tagNames = new Map<number, Tag>()

  function transaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      for (const known of [tagIds, tagNames]) known.clear()
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  function idOfTag(tag: Tag): number {
    let id = tagIds.get(tag)
    if (id === undefined) {
      id = Number((sql.tag.get(tag) ?? sql.addTag.get(tag))?.id)
      tagIds.set(tag, id)
    }
    return id
  }

  function nameOfTag(id: number): Tag {
    let name = tagNames.get(id)
    if (name === undefined) {
      name = sql.tagName.get(id)?.name as Tag
      tagNames.set(id, name)
    }
    return name
  }

  function remember({ route, hash, tags, seen }: Written): void {
    const ids = Uint32Array.from(tags, idOfTag).sort()
    const reads = new Uint8Array(ids.buffer)
    const known = sql.page.get(route.path)
    const { owner, locale, page = null } = route
    const id = known
      ? Number(known.id)
      : Number(sql.add.get(route.path, owner, locale, page, hash, reads, seen)?.id)
    if (known) sql.change.run(owner, locale, page, hash, reads, seen, id)
    const before = known ? tagsIn(known.reads) : new Uint32Array()
    for (const tag of new Set(ids).difference(new Set(before))) sql.read.run(tag, id)
    for (const tag of new Set(before).difference(new Set(ids))) sql.unread.run(tag, id)
    sql.done.run(route.path)
  }

  return {
    transaction,
    /** How a page was written, undefined where there is none. */
    page(path: string): Omit<Written, 'route'> | undefined {
      const row = sql.page.get(path)
      return (
        row && {
          hash: row.hash as string,
          seen: row.seen as string,
          get tags() {
            return Array.from(tagsIn(row.reads), nameOfTag)
          },
        }
      )
    },
    hashOf: (path: string) => sql.hash.get(path)?.hash as string | undefined,
    pagesOf: (owner: Owner): Route[] => sql.owned.all(owner).map(routeIn),
    owners: (): Owner[] => sql.owners.all().map((row) => row.owner as Owner),
    /** Pages that read any of these tags. */
    reading: (tags: Iterable<Tag>): Route[] =>
      sql.reading.all(JSON.stringify([...tags])).map(routeIn),
    /** Pages were written; their tags are those of this time, whether their text changed or not. */
    remember: (pages: readonly Written[]): void => transaction(() => pages.forEach(remember)),
    /** A page was deleted. */
    forget(path: string): void {
      transaction(() => {
        const row = sql.page.get(path)
        if (row) for (const tag of tagsIn(row.reads)) sql.unread.run(tag, row.id as number)
        if (row) sql.remove.run(row.id as number)
        sql.done.run(path)
      })
    },
    /** Pages to write or delete, in this order; inside a transaction. */
    plan: (routes: Iterable<Route>) => {
      for (const { path, owner, locale, page = null } of routes)
        sql.plan.run(path, owner, locale, page)
    },
    planned: (): Route[] => sql.todo.all().map(routeIn),
    /** The next owner whose pages are to be written anew, in the order of their names. */
    owing: (after: string) => sql.backlog.get(after)?.owner as Owner | undefined,
    owe: (owners: Iterable<Owner>) => {
      for (const owner of owners) sql.owe.run(owner)
    },
    paid: (owner: Owner) => void sql.paid.run(owner),
    /** How many owners wait in the backlog. */
    left: () => Number(sql.left.get()?.n),
    /** Forgets how the pages were written, so that each is written again. */
    forgetPages: () => db.exec('DELETE FROM press_read; DELETE FROM press_page;'),
    entries: (): Entry[] =>
      sql.entries.all().map((row) => JSON.parse(row.entry as string) as Entry),
    /** Inside a transaction. */
    putEntry: (entry: Entry) => void sql.putEntry.run(entry.key, JSON.stringify(entry)),
    removeEntry: (key: string) => void sql.removeEntry.run(key),
    /** Inside a transaction. */
    replaceEntries(entries: Iterable<Entry>): void {
      db.exec('DELETE FROM press_entry')
      for (const entry of entries) sql.putEntry.run(entry.key, JSON.stringify(entry))
    },
    get: (name: string) => sql.get.get(name)?.value as string | undefined,
    set: (name: string, value: string) => void sql.set.run(name, value),
  }
}

const tagsIn = (reads: unknown): Uint32Array =>
  new Uint32Array((reads as Uint8Array).slice().buffer)

function routeIn({ path, owner, locale, number }: Record<string, unknown>): Route {
  const route = { path: path as string, owner: owner as Owner, locale: locale as Locale }
  return number === null ? route : { ...route, page: number as number }
}
