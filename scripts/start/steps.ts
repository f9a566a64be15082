import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { engineBinary } from '../../search/engine.ts'
import { environmentOf, noteStart, type Environment } from '../environment.ts'
import type { Options } from '../options.ts'
import { ensureSecrets } from '../secrets.ts'
import { ensureBuilds } from './ensure-builds.ts'
import { checkDataFolder, lockOf } from './data-folder.ts'
import { ExpectedError } from '../expected-error.ts'
import { takeLock } from './lock.ts'
import { checkPorts } from './ports.ts'
import { dropUnfinishedDemo, prepareDatabase, seedDemo } from './prepare.ts'
import type { Progress } from './progress.ts'
import { checkEngine, checkNode } from './requirements.ts'
import { services } from './services.ts'
import { untilReady } from './ready.ts'
import { summary } from './summary.ts'
import type { createSupervisor } from './supervisor.ts'

type Context = {
  root: string
  options: Options
  progress: Progress
  supervisor: ReturnType<typeof createSupervisor>
  signal: AbortSignal
}

/** Everything between a fresh clone and a running library, in order. Throws ExpectedError. */
export async function startLibrary({
  root,
  options,
  progress,
  supervisor,
  signal,
}: Context): Promise<void> {
  const { data: dataDir } = options
  const step: typeof progress.step = (...step) => progress.step(...step)

  await step('Node.js', 'Node.js', async () => checkNode())
  await step('数据文件夹', 'data folder', () => checkDataFolder(dataDir))
  lockFolder(dataDir)
  const isEngineOwn = !process.env.MEILI_URL
  if (isEngineOwn) checkEngine(engineBinary())
  await step('端口空闲', 'ports are free', () =>
    checkPorts(environmentOf(options, {}), isEngineOwn),
  )
  if (!process.env.DATABASE_URL) await dropUnfinishedDemo(dataDir)
  const { secrets } = await step('密钥', 'secrets', () => ensureSecrets(dataDir))
  const environment = environmentOf(options, secrets)
  await mkdir(path.join(dataDir, 'logs'), { recursive: true })
  await ensureBuilds(root, { progress, signal })
  signal.throwIfAborted()
  const all = services(root, environment)
  if (isEngineOwn) await step('启动搜索服务', 'start search', () => supervisor.start(all.search))
  await fillDatabase({ root, options, environment, progress, signal })
  await noteStart(environment)
  await step('启动编辑后台、发布进程与网站', 'start the CMS, the worker and the site', async () => {
    await Promise.all([supervisor.start(all.cms), supervisor.start(all.worker)])
    await supervisor.start(all.server)
  })
  await step('写出网站与索引', 'write the site and the index', () =>
    untilReady(environment, signal),
  )
  progress.print(await summary(environment))
}

type Fill = {
  root: string
  options: Options
  environment: Environment
  progress: Progress
  signal: AbortSignal
}

async function fillDatabase({ root, options, environment, progress, signal }: Fill): Promise<void> {
  const context = { root, environment, signal }
  const { isEmpty } = await progress.step('数据库', 'database', () => prepareDatabase(context))
  if (isEmpty && !options.isEmpty)
    await progress.step('演示库', 'demo library', () => seedDemo(context))
}

function lockFolder(dataDir: string): void {
  const release = takeLock(lockOf(dataDir))
  if (release) return void process.once('exit', release)
  throw new ExpectedError(
    `${dataDir} 正被另一个 npm start 使用：请先结束它，或用 --data 指定另一个文件夹`,
    `Another npm start uses ${dataDir}: end it first, or choose another folder with --data.`,
  )
}
