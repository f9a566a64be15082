import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { keyOf, type PublishedRecord } from '../../cms/published/record.ts'
import type { Change } from '../../cms/publishing/follower.ts'
import type { WritableLibrary } from '../../cms/publishing/library.ts'
import { createSiteFollower } from '../../site/press/follower.ts'

const root = path.resolve(import.meta.dirname, '../..')
export const BUILD_DIR = path.join(root, 'site/dist')

/** The site's renderer, built if `npm run build` has not done it. */
export function buildSite(): void {
  if (existsSync(path.join(BUILD_DIR, 'server/entry.mjs'))) return
  execFileSync(
    process.execPath,
    [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', 'site'],
    { cwd: root },
  )
}

/** A site of its own, written from `library` into a new folder. */
export async function startSite(library: WritableLibrary, uploadsDir = os.tmpdir()) {
  buildSite()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-site-'))
  const outDir = path.join(folder, 'site')
  const follower = await createSiteFollower({
    library,
    buildDir: BUILD_DIR,
    outDir,
    uploadsDir,
    siteUrl: 'http://library.example',
    databaseFile: path.join(folder, 'pages.db'),
  })
  return {
    follower,
    outDir,
    read: (page: string) => readFile(path.join(outDir, page), 'utf8'),
    files: async () =>
      (await readdir(outDir, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
        .sort(),
    async stop() {
      await follower.close?.()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Changes the library and says what changed, as the worker does. */
export function change(
  library: WritableLibrary,
  ...edits: ({ put: PublishedRecord } | { remove: PublishedRecord })[]
): Change[] {
  return edits.map((edit) => {
    const record = 'put' in edit ? edit.put : edit.remove
    const key = keyOf(record)
    const before = library.get(key)
    if ('put' in edit) library.put(record)
    else library.delete(key)
    const after = library.get(key)
    return { key, ...(before && { before }), ...(after && { after }) }
  })
}
