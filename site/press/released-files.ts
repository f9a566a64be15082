import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedFile } from '../../cms/published/file.ts'
import type { Key, PublishedRecord } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import { fileOf, replaceFile, sizeHash, unlessAbsent } from './output.ts'

type Folders = { outDir: string; uploadsDir: string }

/** One file of a record where readers get it, and where it lies among the uploads. */
export type Placement = { key: string; upload: string }

/** The files of a record, every size of a picture by itself. */
export function placementsOf(record: PublishedRecord | undefined): Placement[] {
  if (!record || !('files' in record)) return []
  return Object.values(record.files).flatMap((file) =>
    [file, ...file.sizes].map(({ filename, path: upload }) => ({
      key: `/files/${file.id}/${filename}`,
      upload,
    })),
  )
}

/** Puts a file where readers get it, sharing its bytes with the upload where the file system can. */
export async function placeFile(
  { key, upload }: Placement,
  { outDir, uploadsDir }: Folders,
): Promise<void> {
  const [from, to] = [path.join(uploadsDir, upload), fileOf(outDir, key)]
  try {
    await mkdir(path.dirname(to), { recursive: true })
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code === 'ENOENT')
      throw new Error(
        `上传的文件不见了：${upload}，请恢复备份或重新上传 / An uploaded file is gone: ${upload}; restore it from the backup or upload it anew`,
        { cause: error },
      )
    if (!NOT_LINKED.includes(code ?? '')) throw error
    await replaceFile(outDir, to, (temporary) => copyFile(from, temporary))
  }
}

/** Another file system, or one without hard links. */
const NOT_LINKED = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP']

/** Places a file again whatever is there. */
export async function replacePlaced(placement: Placement, folders: Folders): Promise<void> {
  await rm(fileOf(folders.outDir, placement.key), { force: true })
  await placeFile(placement, folders)
}

/** The hash that a placed file has, by its upload. */
export async function expectedHash(
  { upload }: Placement,
  { uploadsDir }: Folders,
): Promise<string> {
  const stats = await stat(path.join(uploadsDir, upload)).catch(unlessAbsent(undefined))
  return stats ? sizeHash(stats.size) : 'the upload is gone'
}

/** Takes away the files that a record named before and no released record names now. */
export async function dropFiles(
  before: PublishedRecord | undefined,
  library: Library,
  outDir: string,
): Promise<void> {
  if (!before || !('files' in before)) return
  for (const file of Object.values<PublishedFile>(before.files))
    if (library.referencing(`media/${file.id}` as Key).length === 0)
      await rm(path.join(outDir, 'files', file.id), { recursive: true, force: true })
}
