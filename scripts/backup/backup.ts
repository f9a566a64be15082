import { glob, mkdtemp, rm, symlink, copyFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ExpectedError } from '../expected-error.ts'
import { type Manifest, writeArchive } from './archive.ts'
import { copyLibrary } from './copy.ts'
import { atOneMoment, openDatabase } from './open.ts'
import { readRows, type Row } from './rows.ts'

const DATABASE = 'cms.db'
const COUNTS = 'counts.db'
const SECRETS = 'secrets.json'

type Options = { dataDir: string; databaseUrl?: string; file: string; withSecrets: boolean }

/**
 * Backs up a library, running or not, into one file: its database as of one moment, uploads, counts,
 * and its secrets where that is asked for. All else is derived and made again.
 */
export async function backUp({
  dataDir,
  databaseUrl,
  file,
  withSecrets,
}: Options): Promise<Manifest> {
  if (existsSync(file))
    throw new ExpectedError(
      `${file} 已存在：请换一个文件名`,
      `${file} is there already: choose another name`,
    )
  const folder = await mkdtemp(path.join(dataDir, 'backup-'))
  try {
    if (databaseUrl) await copyMongo(databaseUrl, folder)
    else snapshot(path.join(dataDir, DATABASE), path.join(folder, DATABASE))
    if (existsSync(path.join(dataDir, COUNTS)))
      snapshot(path.join(dataDir, COUNTS), path.join(folder, COUNTS))
    if (withSecrets) await copyFile(path.join(dataDir, SECRETS), path.join(folder, SECRETS))
    if (existsSync(path.join(dataDir, 'uploads')))
      await symlink(path.join(dataDir, 'uploads'), path.join(folder, 'uploads'))
    const names = await filesIn(folder)
    return await writeArchive(file, {
      folder,
      names,
      database: databaseUrl ? 'mongodb' : 'sqlite',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A copy of a database that others write to, as of one moment. */
function snapshot(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 10_000 })
  try {
    database.prepare('VACUUM INTO ?').run(to)
  } finally {
    database.close()
  }
}

async function copyMongo(databaseUrl: string, folder: string): Promise<void> {
  const [from, to] = [
    await openDatabase({ dataDir: folder, databaseUrl }),
    await openDatabase({ dataDir: folder }),
  ]
  try {
    await atOneMoment(from, (req) => copyLibrary((): AsyncIterable<Row> => readRows(from, req), to))
  } finally {
    await to.destroy()
    await from.destroy()
  }
  // What is still in the write-ahead log belongs to the file.
  const database = new DatabaseSync(path.join(folder, DATABASE))
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}

async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = [DATABASE, COUNTS, SECRETS].filter((name) =>
    existsSync(path.join(folder, name)),
  )
  const uploads = path.join(folder, 'uploads')
  if (!existsSync(uploads)) return names
  for await (const entry of glob('**', { cwd: uploads, withFileTypes: true }))
    if (entry.isFile())
      names.push(
        path.join('uploads', path.relative(uploads, path.join(entry.parentPath, entry.name))),
      )
  return names
}
