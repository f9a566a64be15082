import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { engineBinary } from '../../search/engine.ts'
import { environmentOf, noteStart, type Environment } from '../environment.ts'
import type { Options } from '../options.ts'
import { ensureSecrets } from '../secrets.ts'
import { ensureBuilds } from './builds.ts'
import { checkDataFolder } from './data-folder.ts'
import { ExpectedError } from '../expected-error.ts'
import { takeLock } from './lock.ts'
import { checkPorts } from './ports.ts'
import { dropUnfinishedDemo, prepareDatabase, seedDemo } from './prepare.ts'
import type { Progress } from './progress.ts'
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

  await step('Node.js', 'Node.js', checkNode)
  await step('数据文件夹', 'data folder', () => checkDataFolder(dataDir))
  lockFolder(dataDir)
  const isEngineOwn = !process.env.MEILI_URL
  if (isEngineOwn) checkEngine()
  await step('端口空闲', 'ports are free', () =>
    checkPorts(environmentOf(options, {}), isEngineOwn),
  )
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
  if (!process.env.DATABASE_URL) await dropUnfinishedDemo(options.data)
  const context = { root, environment, signal }
  const { isEmpty } = await progress.step('数据库', 'database', () => prepareDatabase(context))
  if (isEmpty && !options.isEmpty)
    await progress.step('演示库', 'demo library', () => seedDemo(context))
}

function checkNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15)) return Promise.resolve(process.versions.node)
  throw new ExpectedError(
    `Node.js ${process.versions.node} 太旧：请先运行 npm ci，再用 npm start 启动，它会使用随项目安装的 Node.js 24`,
    `Node.js ${process.versions.node} is too old: run npm ci, then npm start, which uses the Node.js 24 that is installed with the project.`,
  )
}

function lockFolder(dataDir: string): void {
  const release = takeLock(path.join(dataDir, 'start.lock'))
  if (release) return void process.once('exit', release)
  throw new ExpectedError(
    `${dataDir} 正被另一个 npm start 使用：请先结束它，或用 --data 指定另一个文件夹`,
    `Another npm start uses ${dataDir}: end it first, or choose another folder with --data.`,
  )
}

function checkEngine(): void {
  if (engineBinary()) return
  throw new ExpectedError(
    `npm 没有适合此平台（${process.platform} ${process.arch}）的 Meilisearch：请把 MEILI_URL 与 MEILI_MASTER_KEY 设为正在运行的 Meilisearch 1.21，或使用 docker-compose`,
    `npm has no Meilisearch for this platform (${process.platform} ${process.arch}): set MEILI_URL and MEILI_MASTER_KEY to a running Meilisearch 1.21, or use docker-compose.`,
  )
}
