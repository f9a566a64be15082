import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedFile } from '../../cms/published/file.ts'
import type { Key, PublishedRecord } from '../../cms/published/record.ts'
import type { Uploads } from '../../cms/published/uploads.ts'
import type { Change, Library } from '../../cms/publishing/follower.ts'
import { fileOf, replaceFile, unlessAbsent } from './output.ts'
import { sizeHash } from './written.ts'

type Places = { outDir: string; uploads: Uploads }

/** One file of a record where readers get it, and where it lies among the uploads. */
export type Placement = { key: string; upload: string }

/** The files of a record, every size of a picture by itself. */
export function placementsOf(record: PublishedRecord | undefined): Placement[] {
  if (!record || !('files' in record)) return []
  return Object.values(record.files).flatMap(placementsOfFile)
}

/** The same of the record of a key, which is not parsed for it. */
export const placementsAt = (key: Key, library: Library): Placement[] =>
  library.filesOf(key).flatMap(placementsOfFile)

/** Those that a change brings: the others are there. */
export function newPlacements({ before, after }: Change): Placement[] {
  const had = new Set(placementsOf(before).map(({ key }) => key))
  return placementsOf(after).filter(({ key }) => !had.has(key))
}

const placementsOfFile = (file: PublishedFile): Placement[] =>
  [file, ...file.sizes].map(({ filename, path: upload }) => ({
    key: `/files/${file.id}/${filename}`,
    upload,
  }))

/** The files of all records, each once. */
export function* allPlacements(library: Library): Iterable<Placement> {
  const seen = new Set<string>()
  for (const key of library.keys())
    for (const placement of placementsAt(key, library))
      if (!seen.has(placement.key) && seen.add(placement.key)) yield placement
}

/** Whether an address is of a file that a record names. */
export function isReleased(key: string, library: Library): boolean {
  const id = /^\/files\/([^/]+)\//.exec(key)?.[1]
  return id !== undefined && library.referencing(`media/${id}` as Key).length > 0
}

/** Puts a copy of a file where readers get it. */
export async function placeFile(
  { key, upload }: Placement,
  { outDir, uploads }: Places,
): Promise<void> {
  const to = fileOf(outDir, key)
  if (await stat(to).catch(unlessAbsent(undefined))) return
  await replaceFile(outDir, to, (temporary) => uploads.copy(upload, temporary))
}

/** Places a file again whatever is there. */
export async function replacePlaced(placement: Placement, places: Places): Promise<void> {
  await rm(fileOf(places.outDir, placement.key), { force: true })
  await placeFile(placement, places)
}

/** The hash that a placed file has, by its upload. */
export async function expectedHash({ upload }: Placement, { uploads }: Places): Promise<string> {
  const size = await uploads.size(upload)
  return size === undefined ? 'the upload is gone' : sizeHash(size)
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
