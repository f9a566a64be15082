import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Bucket } from '../../cms/env.ts'
import { openUploads } from '../../cms/storage.ts'
import { ExpectedError } from '../expected-error.ts'
import { type Manifest, readArchive, UPLOADS } from './archive.ts'
import { copyLibrary } from './copy.ts'
import { openDatabase } from './open.ts'
import { readRows } from './rows.ts'

type Options = { file: string; dataDir: string; databaseUrl?: string; bucket?: Bucket }

/**
 * Restores a backup into an empty data folder; its rows into an empty MongoDB and its uploads into an
 * empty bucket where these are named. Everything is checked before anything is put in its place, and
 * what fails half way leaves nothing behind. Throws ExpectedError.
 */
export async function restore({ file, dataDir, databaseUrl, bucket }: Options): Promise<Manifest> {
  await assertEmptyFolder(dataDir)
  await mkdir(path.dirname(dataDir), { recursive: true })
  const folder = await mkdtemp(`${dataDir}.restoring-`)
  try {
    const manifest = await readArchive(file, folder)
    await (bucket ? fillBucket(bucket, { folder, manifest }, finish) : finish())
    return manifest
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }

  async function finish(): Promise<void> {
    if (databaseUrl) await fillMongo(folder, databaseUrl)
    await rm(dataDir, { recursive: true, force: true })
    await rename(folder, dataDir)
  }
}

type Unpacked = { folder: string; manifest: Manifest }

/** Puts the uploads into the bucket, then does the rest; where that fails they are taken out again. */
async function fillBucket(
  bucket: Bucket,
  { folder, manifest }: Unpacked,
  finish: () => Promise<void>,
): Promise<void> {
  const uploads = await openUploads({ dataDir: folder, bucket })
  for await (const name of uploads.list())
    throw new ExpectedError(
      `存储桶 ${bucket.name} 不是空的（已有 ${name}），没有恢复任何内容：请换一个空存储桶`,
      `The bucket ${bucket.name} is not empty (it has ${name}); nothing was restored. Use an empty one.`,
    )
  const names = manifest.files
    .filter(({ name }) => name.startsWith(UPLOADS))
    .map(({ name }) => name.slice(UPLOADS.length))
  try {
    for (const name of names) await uploads.put(name, path.join(folder, UPLOADS, name))
    await rm(path.join(folder, UPLOADS), { recursive: true, force: true })
    await finish()
  } catch (error) {
    for (const name of names) await uploads.remove(name)
    throw error
  }
}

async function fillMongo(folder: string, databaseUrl: string): Promise<void> {
  const from = await openDatabase({ dataDir: folder })
  const to = await openDatabase({ dataDir: folder, databaseUrl })
  try {
    await copyLibrary(readRows(from), to)
  } finally {
    await from.destroy()
    await to.destroy()
  }
  for (const name of await readdir(folder))
    if (name.startsWith('cms.db')) await rm(path.join(folder, name))
}

async function assertEmptyFolder(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length === 0) return
  throw new ExpectedError(
    `${dataDir} 不是空文件夹，没有恢复任何内容：请先把原来的文件夹移走，或用 --data 指定新的文件夹`,
    `${dataDir} is not empty; nothing was restored. Move the old folder away, or name a new one with --data.`,
  )
}
