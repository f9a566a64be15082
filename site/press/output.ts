import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './hash.ts'

/** Ending of the file that says with which status the file beside it is served. */
export const SIDECAR = '.http.json'
/** For files that are not yet whole: in the same file system, and never served. */
export const TEMPORARY = '.tmp'

/** A page as it is written: its bytes, and how they are served. */
export type Page = {
  /** In memory of its own, so that it can be handed to another thread. */
  body: Uint8Array<ArrayBuffer>
  status: number
  location?: string
  /** The only hosts on whose pages it may stand; without it any may show what is made for that. */
  embedders?: readonly string[]
}

/** The file of a page: `/a/` is a/index.html. Throws for a path that leaves the site. */
export function fileOf(outDir: string, page: string): string {
  const file = path.join(outDir, page.endsWith('/') ? `${page}index.html` : page)
  if (!file.startsWith(outDir + path.sep))
    throw new Error(`路径越出网站文件夹 / This path leaves the site's folder: ${page}`)
  return file
}

export const sidecarOf = (file: string): string => file.replace(/\.[a-z]+$/, SIDECAR)

const sidecar = ({ status, location, embedders }: Omit<Page, 'body'>): string =>
  status === 200 && !embedders
    ? ''
    : JSON.stringify({ status, ...(location && { location }), ...(embedders && { embedders }) })

/** What a page's file and its sidecar say together. */
export const pageHash = ({ body, ...how }: Page): string =>
  hashOf(Buffer.concat([body, Buffer.from(sidecar(how))]))

/** Writes a page so that a reader sees the old one or the new one, never half of it. */
export function writePage(outDir: string, page: string, { body, ...how }: Page): void {
  const file = fileOf(outDir, page)
  const meta = sidecar(how)
  const isNew = !existsSync(path.dirname(file))
  if (isNew) mkdirSync(path.dirname(file), { recursive: true })
  if (meta) replaceWith(outDir, sidecarOf(file), meta)
  else if (!isNew && existsSync(sidecarOf(file))) unlinkSync(sidecarOf(file))
  replaceWith(outDir, file, body)
}

function replaceWith(outDir: string, file: string, content: Uint8Array | string): void {
  const temporary = temporaryIn(outDir)
  try {
    writeFileIn(path.dirname(temporary), temporary, content)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function writeFileIn(folder: string, file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, content)
  }
}

const own = randomUUID()
let count = 0
const temporaryIn = (outDir: string): string =>
  path.join(outDir, TEMPORARY, `${own}-${(count++).toString(36)}`)

/** Deletes a page, its sidecar and the folders that this leaves empty. */
export async function deletePage(outDir: string, page: string): Promise<void> {
  const file = fileOf(outDir, page)
  await rm(file, { force: true, recursive: true })
  await rm(sidecarOf(file), { force: true })
  await removeEmpty(path.dirname(file), outDir)
}

/** Lets `write` make a file at another place and then puts it in its own, whole. */
export async function replaceFile(
  outDir: string,
  file: string,
  write: (to: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryIn(outDir)
  try {
    await inFolder(temporary, () => write(temporary))
    await inFolder(file, () => rename(temporary, file))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Runs `work`, which makes `file`; makes its folder where that is missing, which is seldom. */
async function inFolder(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(path.dirname(file), { recursive: true })
    await work()
  }
}

async function removeEmpty(folder: string, outDir: string): Promise<void> {
  if (folder === outDir || !folder.startsWith(outDir)) return
  const entries = await readdir(folder).catch(unlessAbsent(['?']))
  if (entries.length > 0) return
  await rmdir(folder)
  await removeEmpty(path.dirname(folder), outDir)
}

/** For `catch`: `value` where there is no such file or folder; any other error stays one. */
export function unlessAbsent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value
    throw error
  }
}
