import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Bucket } from '../../cms/env.ts'
import { migrationsDone } from '../../cms/migrate.ts'
import { migrationNames } from '../../cms/migration-names.ts'
import { backUp } from './backup.ts'
import { openDatabase } from './open.ts'

type Place = { dataDir: string; databaseUrl?: string; bucket?: Bucket }

/**
 * Backs up a library that an earlier release made, before its database is brought up to date; returns the
 * file.
 * To be called before Payload opens the database: the two SQLites of one process do not see each other's
 * locks, and the one that closes takes the log away under the other (https://sqlite.org/howtocorrupt.html §2.2.1).
 */
export async function backUpBeforeUpgrade(place: Place): Promise<string | undefined> {
  const { dataDir, databaseUrl } = place
  const done = databaseUrl
    ? await doneOnMongo({ dataDir, databaseUrl })
    : doneOnSqlite(path.join(dataDir, 'cms.db'))
  const next = (await migrationNames()).find((name) => !done?.has(name))
  if (!done || !next) return undefined
  const folder = path.join(dataDir, 'backups')
  const file = path.join(folder, `before-${next}.backup`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  await backUp({ ...place, file, withSecrets: false })
  return file
}

/** The migrations that a database has had; undefined for a new one, which has nothing to lose. */
function doneOnSqlite(file: string): Set<string> | undefined {
  if (!existsSync(file)) return undefined
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const table = `SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'`
    if (!database.prepare(table).get()) return undefined
    const rows = database.prepare('SELECT name FROM payload_migrations').all()
    return rows.length > 0 ? new Set(rows.map(({ name }) => String(name))) : undefined
  } finally {
    database.close()
  }
}

async function doneOnMongo(place: Place): Promise<Set<string> | undefined> {
  const payload = await openDatabase({ ...place, isLeft: true })
  try {
    const { totalDocs } = await payload.count({ collection: 'users' })
    return totalDocs > 0 ? await migrationsDone(payload) : undefined
  } finally {
    await payload.destroy()
  }
}
