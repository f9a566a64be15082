import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { ExpectedError } from '../expected-error.ts'

/** What a backup says of itself, before all else in the file. */
export type Manifest = {
  format: 'ronghe-backup'
  version: 1
  createdAt: string
  /** The database that it was made of; its rows are kept as SQLite whichever it was. */
  database: 'sqlite' | 'mongodb'
  files: Entry[]
}
type Entry = { name: string; size: number; sha256: string }

/** A file to back up; it is read twice. */
export type Source = { name: string; open: () => Promise<Readable> }

const MANIFEST = 'manifest.json'
/** Where uploads are in a backup. */
export const UPLOADS = 'uploads/'

/**
 * Writes a backup: a tar archive of these files, its manifest with their SHA-256 first. The file is
 * whole or not there.
 */
export async function writeArchive(
  file: string,
  { sources, ...about }: { sources: readonly Source[] } & Pick<Manifest, 'database'>,
): Promise<Manifest> {
  const files: Entry[] = []
  for (const source of sources) files.push(await entryOf(source))
  const manifest: Manifest = {
    format: 'ronghe-backup',
    version: 1,
    createdAt: new Date().toISOString(),
    ...about,
    files,
  }
  const temporary = `${file}.part`
  const tar = pack()
  const written = pipeline(tar, createWriteStream(temporary, { mode: 0o600 }))
  try {
    tar.entry({ name: MANIFEST }, JSON.stringify(manifest, null, 2))
    for (const [at, { name, size }] of files.entries())
      await pipeline(await sources[at]!.open(), tar.entry({ name, size }))
    tar.finalize()
    await written
    await using handle = await open(temporary)
    await handle.sync()
    await rename(temporary, file)
  } catch (error) {
    tar.destroy()
    await written.catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
  return manifest
}

/**
 * Unpacks a backup into an empty folder and checks every byte of it. Throws ExpectedError for a file
 * that is no backup, or is damaged or cut off.
 */
export async function readArchive(file: string, into: string): Promise<Manifest> {
  let manifest: Manifest | undefined
  const missing = new Map<string, Entry>()
  const tar = extract()
  const fed = pipeline(createReadStream(file), tar)
  // A failure is seen where the entries are read.
  fed.catch(() => undefined)
  try {
    for await (const entry of tar) {
      const { name } = entry.header
      if (!manifest) {
        if (name !== MANIFEST) throw new Error('it has no manifest')
        manifest = parseManifest(await textOf(entry))
        for (const one of manifest.files) missing.set(one.name, one)
        continue
      }
      const expected = missing.get(name)
      if (!expected) throw new Error(`${name} is not in its manifest`)
      const to = path.join(into, name)
      if (!to.startsWith(into + path.sep)) throw new Error(`${name} leaves the folder`)
      await mkdir(path.dirname(to), { recursive: true })
      const { through, digest } = hashing()
      await pipeline(entry, through, createWriteStream(to))
      if (digest() !== expected.sha256) throw new Error(`${name} differs from its checksum`)
      missing.delete(name)
    }
    await fed
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT' && !manifest)
      throw new ExpectedError(`没有备份文件 ${file}`, `There is no file ${file}`, { cause })
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause
    throw refused(file, cause)
  }
  if (!manifest || missing.size > 0)
    throw refused(file, new Error(`it ends before ${[...missing.keys()][0] ?? MANIFEST}`))
  return manifest
}

const refused = (file: string, cause: unknown) =>
  new ExpectedError(
    `${file} 不是完好的融合资源库备份，没有恢复任何内容：请换一份备份`,
    `${file} is not a whole backup of Ronghe (${cause instanceof Error ? cause.message : String(cause)}); nothing was restored. Use another backup.`,
    { cause },
  )

function parseManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Partial<Manifest>
  if (manifest.format !== 'ronghe-backup') throw new Error('it is of another program')
  if (manifest.version !== 1) throw new Error('a later release made it')
  return manifest as Manifest
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

async function entryOf({ name, open }: Source): Promise<Entry> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { name, size, sha256: hash.digest('hex') }
}

function hashing() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}
