import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { backUp } from './backup.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../cms/migrations')

/**
 * Backs up a library that an earlier release made, before its database is brought up to date; returns the
 * file. SQLite alone is changed by that: a library on MongoDB keeps its rows as they are.
 * To be called before Payload opens the database: the two SQLites of one process do not see each other's
 * locks, and the one that closes takes the log away under the other (https://sqlite.org/howtocorrupt.html §2.2.1).
 */
export async function backUpBeforeUpgrade(dataDir: string): Promise<string | undefined> {
  const done = migrationsOf(path.join(dataDir, 'cms.db'))
  const next = (await migrationNames()).find((name) => !done.has(name))
  if (done.size === 0 || !next) return undefined
  const folder = path.join(dataDir, 'backups')
  const file = path.join(folder, `before-${next}.backup`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  await backUp({ dataDir, file, withSecrets: false })
  return file
}

async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS)
  return files
    .filter((name) => /^\d{8}_\d{6}_.+\.ts$/.test(name))
    .map((name) => path.parse(name).name)
    .sort()
}

/** The migrations that a database has had; a new one has none, nor a table of them. */
function migrationsOf(file: string): Set<string> {
  if (!existsSync(file)) return new Set()
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const table = `SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'`
    if (!database.prepare(table).get()) return new Set()
    const rows = database.prepare('SELECT name FROM payload_migrations').all()
    return new Set(rows.map(({ name }) => String(name)))
  } finally {
    database.close()
  }
}
