import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { getMigrations, type Payload, readMigrationFiles } from 'payload'
import { backUp } from './backup.ts'

/**
 * Backs up a library that an earlier release made, before its database is brought up to date; returns the
 * file. SQLite alone is changed by that: a library on MongoDB keeps its rows as they are.
 */
export async function backUpBeforeUpgrade(
  payload: Payload,
  dataDir: string,
): Promise<string | undefined> {
  if ('connection' in payload.db) return undefined
  const { existingMigrations } = await getMigrations({ payload }).catch(unlessNew)
  const done = new Set(existingMigrations.map(({ name }) => name))
  const next = (await readMigrationFiles({ payload })).find(({ name }) => !done.has(name))
  if (done.size === 0 || !next) return undefined
  const folder = path.join(dataDir, 'backups')
  const file = path.join(folder, `before-${next.name}.backup`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  await backUp({ dataDir, file, withSecrets: false })
  return file
}

/** A new database has no table of migrations yet. */
function unlessNew(error: unknown): { existingMigrations: { name: string }[] } {
  if (/no such table/.test(`${String(error)} ${String((error as Error).cause)}`))
    return { existingMigrations: [] }
  throw error
}
