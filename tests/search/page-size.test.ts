import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { BUILD_DIR, buildSite } from '../helpers/site.ts'

const FOLDER = path.join(BUILD_DIR, 'client/_astro')
/** Bytes of the search page's own code, compressed. */
const MOST = 8000

beforeAll(() => buildSite(), 120_000)

test('the search page loads at most 8 kB of code, and dictionaries only when nothing is found', async () => {
  const files = await readdir(FOLDER)
  const entry = files.find((name) => /^Search\..*\.js$/.test(name))!
  const code = await readFile(path.join(FOLDER, entry), 'utf8')
  expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(MOST)
  const loadedAtOnce = [
    ...code.matchAll(/(?:^|[;}\s])import\s*(?:[\w{}$,\s*]+from\s*)?["']\.\/([^"']+)/g),
  ]
  expect(loadedAtOnce.map(([, name]) => name)).toEqual([])
  expect(code).toMatch(/import\(["'`]\.\/ways\.[\w-]+\.js/)
})
