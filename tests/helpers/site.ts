import { execFileSync } from 'node:child_process'
import { glob, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { keyOf, type PublishedRecord } from '../../cms/published/record.ts'
import type { Change } from '../../cms/publishing/follower.ts'
import type { WritableLibrary } from '../../cms/publishing/library.ts'
import { uploadsInFolder } from '../../cms/storage/folder.ts'
import { handsOn } from '../../scripts/press-hand.ts'
import { waitForLock } from '../../scripts/start/lock.ts'
import { createSiteFollower, type SiteFollowerOptions } from '../../site/press/follower.ts'

const root = path.resolve(import.meta.dirname, '../..')
export const SITE_URL = 'http://library.example'
export const BUILD_DIR = path.join(root, 'site/dist')

/** The site's renderer, built if it is missing or older than its sources. */
export async function buildSite(): Promise<void> {
  await mkdir(path.join(root, '.tmp'), { recursive: true })
  const release = await waitForLock(path.join(root, '.tmp/build.lock'))
  try {
    const built = await stat(path.join(BUILD_DIR, 'server/entry.mjs')).catch(() => undefined)
    if (built && built.mtimeMs > (await newest(['site', 'search', 'cms/published']))) return
    execFileSync(
      process.execPath,
      [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', 'site'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } },
    )
  } finally {
    release()
  }
}

async function newest(folders: readonly string[]): Promise<number> {
  const isSource = (name: string) => name !== 'dist' && !name.startsWith('.')
  const times: number[] = []
  for (const folder of folders)
    for await (const entry of glob('**', {
      cwd: path.join(root, folder),
      withFileTypes: true,
      exclude: ({ name }) => !isSource(name),
    }))
      if (entry.isFile()) times.push((await stat(path.join(entry.parentPath, entry.name))).mtimeMs)
  return Math.max(...times)
}

/** A site of its own, written from `library` into a new folder. */
export async function startSite(
  library: WritableLibrary,
  uploadsDir = os.tmpdir(),
  siteUrl = SITE_URL,
  more: Partial<SiteFollowerOptions> = {},
) {
  await buildSite()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-site-'))
  const outDir = path.join(folder, 'site')
  const errors: unknown[] = []
  const database = new DatabaseSync(path.join(folder, 'pages.db'))
  const file = library.connection.location()
  const open = () =>
    createSiteFollower({
      library,
      buildDir: BUILD_DIR,
      outDir,
      uploads: uploadsInFolder(uploadsDir),
      siteUrl,
      ...(file && { startHand: handsOn(file) }),
      ...more,
      database,
      onError: (error) => errors.push(error),
    })
  const site = {
    follower: await open(),
    outDir,
    /** What the follower said outside of `apply`. */
    errors,
    read: (page: string) => readFile(path.join(outDir, page), 'utf8'),
    /** How a page is answered: its sidecar, or 200. */
    status: async (page: string) =>
      JSON.parse(
        await readFile(path.join(outDir, page, 'index.http.json'), 'utf8').catch(
          () => '{"status":200}',
        ),
      ) as { status: number; location?: string },
    /** All written files, with what is made after the pages. */
    async files() {
      await site.follower.settled()
      return site.filesNow()
    },
    /** Those that are there now. */
    async filesNow() {
      const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
        .sort()
    },
    /** Ends the follower and starts another on the same files, as a restarted worker does. */
    async restart() {
      await site.follower.close?.()
      site.follower = await open()
    },
    async stop() {
      await site.follower.close?.()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return site
}

export type WrittenSite = Awaited<ReturnType<typeof startSite>>

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
