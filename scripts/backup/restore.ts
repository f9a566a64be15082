import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { ExpectedError } from '../expected-error.ts'
import { type Manifest, readArchive } from './archive.ts'
import { copyLibrary } from './copy.ts'
import { openDatabase } from './open.ts'
import { readRows } from './rows.ts'

type Options = { file: string; dataDir: string; databaseUrl?: string }

/**
 * Restores a backup into an empty data folder, and its rows into an empty MongoDB where one is named.
 * Everything is checked before anything is put in its place. Throws ExpectedError.
 */
export async function restore({ file, dataDir, databaseUrl }: Options): Promise<Manifest> {
  await assertEmptyFolder(dataDir)
  await mkdir(path.dirname(dataDir), { recursive: true })
  const folder = await mkdtemp(`${dataDir}.restoring-`)
  try {
    const manifest = await readArchive(file, folder)
    if (databaseUrl) await fillMongo(folder, databaseUrl)
    await rm(dataDir, { recursive: true, force: true })
    await rename(folder, dataDir)
    return manifest
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function fillMongo(folder: string, databaseUrl: string): Promise<void> {
  const from = await openDatabase({ dataDir: folder })
  const to = await openDatabase({ dataDir: folder, databaseUrl })
  try {
    await copyLibrary(() => readRows(from), to)
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
