import { createReadStream } from 'node:fs'
import { copyFile, glob, link, mkdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { uploadGone } from '../published/uploads.ts'
import type { UploadStore } from './store.ts'

/** Another file system, or one without hard links. */
const NOT_LINKED = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP']

/** Uploads in a folder. A copy shares its bytes with the upload where the file system can. */
export function uploadsInFolder(folder: string): UploadStore {
  const placeOf = (name: string) => path.join(folder, name)
  return {
    async copy(name, to) {
      try {
        await linkOrCopy(placeOf(name), to)
      } catch (error) {
        throw isAbsent(error) ? await whichIsAbsent(placeOf(name), name, error) : error
      }
    },
    read: (name) =>
      readFile(placeOf(name)).catch((error: unknown) => {
        throw isAbsent(error) ? uploadGone(name, error) : error
      }),
    size: (name) =>
      stat(placeOf(name)).then(
        ({ size }) => size,
        (error: unknown) => {
          if (isAbsent(error)) return undefined
          throw error
        },
      ),
    async *list() {
      for await (const entry of glob('**', { cwd: folder, withFileTypes: true }))
        if (entry.isFile()) yield path.relative(folder, path.join(entry.parentPath, entry.name))
    },
    open: async (name) => createReadStream(placeOf(name)),
    async put(name, from) {
      await mkdir(path.dirname(placeOf(name)), { recursive: true })
      await linkOrCopy(from, placeOf(name))
    },
    remove: (name) => rm(placeOf(name), { force: true }),
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!NOT_LINKED.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    await copyFile(from, to)
  }
}

/** Either the upload is gone or the folder to copy to is not made yet. */
async function whichIsAbsent(file: string, name: string, error: unknown): Promise<unknown> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  return isThere ? error : uploadGone(name, error)
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
