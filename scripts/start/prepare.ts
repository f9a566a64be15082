import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import { run, tail } from './run.ts'

type Options = { root: string; environment: Environment; signal: AbortSignal }

/** Brings the database up to date and tells whether the library is still empty. */
export async function prepareDatabase({
  root,
  environment,
  signal,
}: Options): Promise<{ isEmpty: boolean }> {
  const logFile = logOf(environment, 'prepare')
  const log = createWriteStream(logFile)
  await once(log, 'open')
  const child = spawn(process.execPath, [path.join(root, 'scripts/prepare.ts')], {
    cwd: root,
    env: { ...process.env, ...environment.variables },
    stdio: ['ignore', log, log, 'ipc'],
    signal,
  })
  let answer: { isEmpty: boolean } | undefined
  child.on('message', (message) => (answer = message as { isEmpty: boolean }))
  await once(child, 'exit')
  log.end()
  if (answer) return answer
  throw new ExpectedError(
    `数据库准备失败，日志末尾如下，全文见 ${logFile}`,
    `Preparing the database failed; the end of its log, in full in ${logFile}:\n${await tail(logFile)}`,
  )
}

/** Fills an empty library with the demo. The marker tells a later start that this was not finished. */
export async function seedDemo({ root, environment, signal }: Options): Promise<void> {
  const { dataDir, ports, variables } = environment
  await writeFile(seedingMarker(dataDir), '')
  await run('生成演示库', 'making the demo library', {
    args: [path.join(root, 'scripts/seed.ts'), '--data', dataDir, '--port-base', `${ports.server}`],
    cwd: root,
    env: { ...process.env, ...variables },
    logFile: logOf(environment, 'seed'),
    signal,
  })
  await rm(seedingMarker(dataDir))
}

/** A demo that was cut off is half a library that nobody has used: it is removed and made anew. */
export async function dropUnfinishedDemo(dataDir: string): Promise<void> {
  if (!existsSync(seedingMarker(dataDir))) return
  for (const name of [
    'cms.db',
    'cms.db-wal',
    'cms.db-shm',
    'uploads',
    'published.db',
    'published.db-wal',
    'published.db-shm',
    'site',
  ])
    await rm(path.join(dataDir, name), { recursive: true, force: true })
  await rm(seedingMarker(dataDir))
}

const seedingMarker = (dataDir: string) => path.join(dataDir, 'demo-unfinished')

const logOf = ({ dataDir }: Environment, name: string) => path.join(dataDir, 'logs', `${name}.log`)
