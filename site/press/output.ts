import { createHash, randomBytes } from 'node:crypto'
import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'

/** Ending of the file that says with which status the file beside it is served. */
const SIDECAR = '.http.json'

export type Page = { body: Buffer; status: number; location?: string }

export const hashOf = (body: Buffer | string): string =>
  createHash('sha256').update(body).digest('hex')

/** The file of a page: `/a/` is a/index.html. */
const fileOf = (outDir: string, page: string): string =>
  path.join(outDir, page.endsWith('/') ? `${page}index.html` : page)

const sidecarOf = (file: string): string => file.replace(/\.[a-z]+$/, SIDECAR)

/** What a page's file and its sidecar say together. */
export const pageHash = ({ body, status, location }: Page): string =>
  hashOf(Buffer.concat([body, Buffer.from(sidecar(status, location) ?? '')]))

const sidecar = (status: number, location?: string): string | undefined =>
  status === 200 ? undefined : JSON.stringify({ status, ...(location && { location }) })

/** Writes a page so that a reader sees the old one or the new one, never half of it. */
export async function writePage(
  outDir: string,
  page: string,
  { body, status, location }: Page,
): Promise<void> {
  const file = fileOf(outDir, page)
  await mkdir(path.dirname(file), { recursive: true })
  const meta = sidecar(status, location)
  if (meta) await replaceFile(sidecarOf(file), meta)
  else await rm(sidecarOf(file), { force: true })
  await replaceFile(file, body)
}

export async function deletePage(outDir: string, page: string): Promise<void> {
  const file = fileOf(outDir, page)
  await rm(file, { force: true })
  await rm(sidecarOf(file), { force: true })
  await removeEmpty(path.dirname(file), outDir)
}

async function replaceFile(file: string, content: Buffer | string): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Puts a file where readers get it, sharing its bytes where the file system can. Nothing to do if it is there. */
export async function placeFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error
    await copyFile(from, to)
  }
}

async function removeEmpty(folder: string, outDir: string): Promise<void> {
  if (folder === outDir || !folder.startsWith(outDir)) return
  const entries = await readdir(folder).catch(() => ['?'])
  if (entries.length > 0) return
  await rmdir(folder)
  await removeEmpty(path.dirname(folder), outDir)
}

/** Every page of the written site as it is on disk, with the hash of file and sidecar. */
export async function* writtenPages(
  outDir: string,
  folder = '/',
): AsyncIterable<{ key: string; hash: string }> {
  const entries = await readdir(path.join(outDir, folder), { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = `${folder}${entry.name}`
    if (entry.isDirectory()) {
      if (at !== '/files' && at !== '/_astro') yield* writtenPages(outDir, `${at}/`)
    } else if (!at.endsWith(SIDECAR) && !at.endsWith('.tmp') && !isAsset(at)) {
      const page = at.endsWith('/index.html') ? at.slice(0, -'index.html'.length) : at
      const body = await readFile(path.join(outDir, at))
      const meta = await readFile(sidecarOf(path.join(outDir, at))).catch(() => Buffer.alloc(0))
      yield { key: page, hash: hashOf(Buffer.concat([body, meta])) }
    }
  }
}

/** Files that the build made, not the press. */
const isAsset = (file: string): boolean => /^\/(favicon\.svg|widget\/[^/]+\.js)$/.test(file)

export const copyAssets = async (from: string, to: string): Promise<void> => {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await copyAssets(source, target)
    else {
      await mkdir(to, { recursive: true })
      await replaceFile(target, await readFile(source))
    }
  }
}
