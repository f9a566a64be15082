import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { atOneMoment } from '../../cms/database/one-moment.ts'
import type { Bucket } from '../../cms/env.ts'
import { openUploads } from '../../cms/storage.ts'
import { ExpectedError } from '../expected-error.ts'
import { type Manifest, type Source, UPLOADS, writeArchive } from './archive.ts'
import { copyLibrary } from './copy.ts'
import { openDatabase } from './open.ts'
import { readRows } from './rows.ts'

const DATABASE = 'cms.db'
const COUNTS = 'counts.db'
const SECRETS = 'secrets.json'

type Options = {
  dataDir: string
  databaseUrl?: string
  bucket?: Bucket
  file: string
  withSecrets: boolean
}

/**
 * Backs up a library, running or not, into one file: its database as of one moment, the uploads, which
 * are only ever added to, counts, and its secrets where that is asked for. All else is derived and made
 * again.
 */
export async function backUp({
  dataDir,
  databaseUrl,
  bucket,
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
    const sources = (await readdir(folder))
      .filter((name) => [DATABASE, COUNTS, SECRETS].includes(name))
      .map((name) => ({ name, open: async () => createReadStream(path.join(folder, name)) }))
    return await writeArchive(file, {
      sources: [...sources, ...(await uploadsOf({ dataDir, bucket }))],
      database: databaseUrl ? 'mongodb' : 'sqlite',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function uploadsOf(place: Pick<Options, 'dataDir' | 'bucket'>): Promise<Source[]> {
  const uploads = await openUploads(place)
  const sources: Source[] = []
  for await (const name of uploads.list())
    sources.push({ name: UPLOADS + name, open: () => uploads.open(name) })
  return sources
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
  const to = await openDatabase({ dataDir: folder })
  const from = await openDatabase({ dataDir: folder, databaseUrl, isLeft: true })
  try {
    const { connection } = from.db as unknown as { connection: Parameters<typeof atOneMoment>[0] }
    await atOneMoment(connection, () => copyLibrary(readRows(from), to))
  } finally {
    await to.destroy()
    await from.destroy()
  }
  // What is still in the write-ahead log belongs to the file.
  const database = new DatabaseSync(path.join(folder, DATABASE))
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}
