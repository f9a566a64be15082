import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './hash.ts'

/** Ending of the file that says with which status the file beside it is served. */
const SIDECAR = '.http.json'
/** For files that are not yet whole: in the same file system, and never served. */
const TEMPORARY = '.tmp'

/** A page as it is written: its bytes, and how they are served. */
export type Page = {
  body: Buffer
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

const sidecarOf = (file: string): string => file.replace(/\.[a-z]+$/, SIDECAR)

const sidecar = ({ status, location, embedders }: Omit<Page, 'body'>): string =>
  status === 200 && !embedders
    ? ''
    : JSON.stringify({ status, ...(location && { location }), ...(embedders && { embedders }) })

/** What a page's file and its sidecar say together. */
export const pageHash = ({ body, ...how }: Page): string =>
  hashOf(Buffer.concat([body, Buffer.from(sidecar(how))]))

/**
 * Writes a page so that a reader sees the old one or the new one, never half of it. Without waiting: for
 * a few kilobytes the way to another thread and back takes longer than the writing.
 */
export function writePage(outDir: string, page: string, { body, ...how }: Page): void {
  const file = fileOf(outDir, page)
  const meta = sidecar(how)
  if (meta) replaceWith(outDir, sidecarOf(file), meta)
  else if (existsSync(sidecarOf(file))) unlinkSync(sidecarOf(file))
  replaceWith(outDir, file, body)
}

function replaceWith(outDir: string, file: string, content: Buffer | string): void {
  const temporary = temporaryIn(outDir)
  try {
    for (const folder of [path.dirname(temporary), path.dirname(file)])
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
    writeFileSync(temporary, content)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
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

/** The keys of everything that readers can get, as it is on disk. */
export async function* writtenNames(outDir: string): AsyncIterable<string> {
  for await (const { key } of entriesIn(outDir, '/')) yield keyOf(key)
}

/**
 * The same with their hashes: of pages those of file and sidecar together, of released files (which are
 * large and never change) their size.
 */
export async function* writtenFiles(outDir: string): AsyncIterable<{ key: string; hash: string }> {
  for await (const { key, hasSidecar } of entriesIn(outDir, '/'))
    yield { key: keyOf(key), hash: await hashOnDisk(path.join(outDir, key), key, hasSidecar) }
}

const keyOf = (file: string): string => file.replace(/\/index\.html$/, '/')

type Found = { key: string; hasSidecar: boolean }

async function* entriesIn(outDir: string, folder: string): AsyncIterable<Found> {
  const entries = await readdir(path.join(outDir, folder), { withFileTypes: true }).catch(
    unlessAbsent([]),
  )
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    const key = `${folder}${entry.name}`
    if (entry.name === TEMPORARY || key.endsWith(SIDECAR)) continue
    if (entry.isDirectory()) yield* entriesIn(outDir, `${key}/`)
    else yield { key, hasSidecar: names.has(sidecarOf(entry.name)) }
  }
}

async function hashOnDisk(file: string, key: string, hasSidecar: boolean): Promise<string> {
  if (key.startsWith('/files/')) return sizeHash((await stat(file)).size)
  const body = await readFile(file)
  return hashOf(hasSidecar ? Buffer.concat([body, await readFile(sidecarOf(file))]) : body)
}

/** Stands for a released file's content. */
export const sizeHash = (bytes: number): string => `${bytes} bytes`

/** For `catch`: `value` where there is no such file or folder; any other error stays one. */
export function unlessAbsent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value
    throw error
  }
}
