import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { BUILD_DIR, buildSite } from '../helpers/site.ts'

const FOLDER = path.join(BUILD_DIR, 'client/_astro')
/** Bytes of the search page's own code, compressed. */
const MOST = 8000

beforeAll(() => buildSite(), 120_000)

test('the search page has at most 8 kB of code, the dictionaries of sounds left out', async () => {
  const entry = (await readdir(FOLDER)).find((name) => /^Search\..*\.js$/.test(name))!
  const chunks = await reachedFrom(entry, new Map())
  const dictionaries = [...chunks].filter(([name]) => name.startsWith('reading.'))
  const own = [...chunks].filter(([name]) => !name.startsWith('reading.'))
  const sizes = own.map(([name, code]) => [name, gzipSync(code, { level: 9 }).byteLength] as const)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(total, sizes.join(' ')).toBeLessThanOrEqual(MOST)
  expect(dictionaries).toHaveLength(1)
  // They come by a chunk that is itself asked for only when nothing is found.
  expect(chunks.get(entry)).not.toContain('./reading.')
})

/** The file with all that it imports, at once or later. */
async function reachedFrom(name: string, seen: Map<string, string>): Promise<Map<string, string>> {
  if (seen.has(name)) return seen
  const code = await readFile(path.join(FOLDER, name), 'utf8')
  seen.set(name, code)
  for (const [, next] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
    await reachedFrom(next!, seen)
  return seen
}
