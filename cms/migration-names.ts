import { readdir } from 'node:fs/promises'
import path from 'node:path'

const MIGRATIONS = path.resolve(import.meta.dirname, 'migrations')

/** The migrations of this release, the oldest first. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS)
  return files
    .filter((name) => /^\d{8}_\d{6}_.+\.ts$/.test(name))
    .map((name) => path.parse(name).name)
    .sort()
}
