import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../environment.ts'
import { builtCommand } from './builds.ts'
import { runScript } from './run.ts'

type Options = { root: string; environment: Environment; signal: AbortSignal }

/** Brings the database up to date and tells whether the library is still empty. */
export async function prepareDatabase(options: Options): Promise<{ isEmpty: boolean }> {
  const answer = await runScript(
    '准备数据库',
    'preparing the database',
    command('prepare', options),
  )
  return answer as { isEmpty: boolean }
}

/** Fills an empty library with the demo. The marker tells a later start that this was not finished. */
export async function seedDemo(options: Options): Promise<void> {
  const marker = unfinished(options.environment.dataDir)
  await writeFile(marker, '')
  await runScript('生成演示库', 'making the demo library', command('seed', options))
  await rm(marker)
}

/** A demo that was cut off is half a library that nobody has used: it is removed and made anew. */
export async function dropUnfinishedDemo(dataDir: string): Promise<void> {
  const marker = unfinished(dataDir)
  if (!existsSync(marker)) return
  const databases = ['cms.db', 'published.db'].flatMap((name) => [
    name,
    `${name}-wal`,
    `${name}-shm`,
  ])
  for (const name of [...databases, 'uploads', 'site', 'search', 'demo-accounts.json'])
    await rm(path.join(dataDir, name), { recursive: true, force: true })
  await rm(marker)
}

const unfinished = (dataDir: string) => path.join(dataDir, 'demo-unfinished')

const command = (script: string, { root, environment, signal }: Options) => ({
  args: [
    builtCommand(root, script),
    ...['--data', environment.dataDir, '--port-base', `${environment.ports.server}`],
  ],
  cwd: root,
  env: { ...process.env, ...environment.variables },
  logFile: path.join(environment.dataDir, 'logs', `${script}.log`),
  signal,
})
