import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { hashOf } from './hash.ts'
import { SIDECAR, sidecarOf, TEMPORARY, unlessAbsent } from './output.ts'

/** The keys of everything that readers can get, as it is on disk. */
export async function* writtenNames(outDir: string): AsyncIterable<string> {
  for await (const { key } of entriesIn(outDir)) yield keyOf(key)
}

/**
 * The same with their hashes: of pages those of file and sidecar together, of released files (which are
 * large and never change) their size.
 */
export async function* writtenFiles(outDir: string): AsyncIterable<{ key: string; hash: string }> {
  for await (const { key, hasSidecar } of entriesIn(outDir)) {
    const hash = hashOnDisk(path.join(outDir, key), key, hasSidecar)
    if (hash !== undefined) yield { key: keyOf(key), hash }
  }
}

const keyOf = (file: string): string => file.replace(/\/index\.html$/, '/')

type Found = { key: string; hasSidecar: boolean }

/** Files after which others get their turn. */
const BREATH = 20

/** Reads without waiting: of a hundred thousand small files that takes a fifth of the time. */
async function* entriesIn(outDir: string): AsyncIterable<Found> {
  let count = 0
  for (const entry of entriesUnder(outDir, '/')) {
    if (++count % BREATH === 0) await setImmediate()
    yield entry
  }
}

function* entriesUnder(outDir: string, folder: string): Iterable<Found> {
  const read = () => readdirSync(path.join(outDir, folder), { withFileTypes: true })
  const entries = unlessGone(read) ?? []
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    const key = `${folder}${entry.name}`
    if (entry.name === TEMPORARY || key.endsWith(SIDECAR)) continue
    if (entry.isDirectory()) yield* entriesUnder(outDir, `${key}/`)
    else yield { key, hasSidecar: names.has(sidecarOf(entry.name)) }
  }
}

/** Nothing where it was deleted meanwhile. */
function hashOnDisk(file: string, key: string, hasSidecar: boolean): string | undefined {
  return unlessGone(() => {
    if (key.startsWith('/files/')) return sizeHash(statSync(file).size)
    const body = readFileSync(file)
    return hashOf(hasSidecar ? Buffer.concat([body, readFileSync(sidecarOf(file))]) : body)
  })
}

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    return unlessAbsent(undefined)(error)
  }
}

/** Stands for a released file's content. */
export const sizeHash = (bytes: number): string => `${bytes} bytes`
