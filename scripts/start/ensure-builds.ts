import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recordingConnections } from '../record-connections.ts'
import { type Build, BUILDS, connectionsOf, hashFileOf, isMade } from './builds.ts'
import { waitForLock } from './lock.ts'
import type { Progress } from './progress.ts'
import { run } from './run.ts'
import { hashSources } from './sources.ts'

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
  const hash = hashSources(root, build.sources)
  const hashFile = hashFileOf(root, build)
  if (isMade(root, build, hash))
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
