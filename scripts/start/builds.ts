import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recordingConnections } from '../record-connections.ts'
import { waitForLock } from './lock.ts'
import type { Progress } from './progress.ts'
import { run } from './run.ts'
import { hashSources } from './sources.ts'

type Build = {
  name: string
  zh: string
  en: string
  args: string[]
  /** What the build depends on. */
  sources: string[]
  /** What it makes; the hash of the sources is kept in it. */
  output: string
}

export const BUILDS: Build[] = [
  {
    name: 'cms',
    zh: '构建编辑后台',
    en: 'build the CMS',
    args: ['node_modules/next/dist/bin/next', 'build', 'cms'],
    sources: ['cms', 'package-lock.json'],
    output: 'cms/.next',
  },
  {
    name: 'site',
    zh: '构建网站',
    en: 'build the site',
    args: ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'site'],
    sources: ['site', 'search', 'cms/published', 'cms/publishing/follower.ts', 'package-lock.json'],
    output: 'site/dist',
  },
]

/** Where the connections of a build are recorded when RECORD_CONNECTIONS is set. */
export const connectionsOf = (root: string, { name }: Build): string =>
  path.join(root, '.tmp', `build-${name}.connections`)

/** Nothing is told to anybody. */
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }

type Context = { progress: Progress; signal?: AbortSignal }

/** Makes the builds that are missing or older than their sources, one after the other. */
export async function ensureBuilds(root: string, context: Context): Promise<void> {
  await mkdir(path.join(root, '.tmp'), { recursive: true })
  const release = await waitForLock(path.join(root, '.tmp/build.lock'))
  try {
    for (const build of BUILDS) await ensure(build, { root, ...context })
  } finally {
    release()
  }
}

async function ensure(
  build: Build,
  { root, progress, signal }: Context & { root: string },
): Promise<void> {
  const hash = await hashSources(root, build.sources)
  const hashFile = path.join(root, build.output, 'sources.sha256')
  if ((await readFile(hashFile, 'utf8').catch(() => '')) === hash)
    return progress.print(`  ✓ ${build.zh} · ${build.en}: 无需重建 · up to date`)
  await progress.step(build.zh, build.en, async () => {
    const record = connectionsOf(root, build)
    for (const file of [hashFile, record]) await rm(file, { force: true })
    await run(build.zh, build.en, {
      args: build.args,
      ...(process.env.RECORD_CONNECTIONS && { under: recordingConnections(record) }),
      cwd: root,
      env: { ...process.env, ...QUIET, NODE_ENV: 'production' },
      logFile: path.join(root, '.tmp', `build-${build.name}.log`),
      signal,
    })
    await writeFile(hashFile, hash)
  })
}
