import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { isStarted } from './start/data-folder.ts'
import { services } from './start/services.ts'
import { becomesWell, end, launch, type Service } from './start/service.ts'

/** Milliseconds between two looks at a search that comes back. */
const PAUSE = 250

/**
 * Runs `work` with search at hand: the one that runs already, which may be starting again while the library
 * runs, else one of its own that ends with it.
 */
export async function withSearch<T>(environment: Environment, work: () => Promise<T>): Promise<T> {
  const { searchUrl, ports, dataDir } = environment
  const isOwn = searchUrl === `http://127.0.0.1:${ports.search}`
  if (!isOwn || (await answers(searchUrl))) return work()
  await mkdir(path.join(dataDir, 'logs'), { recursive: true })
  const { search } = services(path.resolve(import.meta.dirname, '..'), environment)
  const patience = search.patience * 1000
  for (const began = performance.now(); isStarted(dataDir); await sleep(PAUSE)) {
    if (await answers(searchUrl)) return work()
    if (performance.now() - began > patience) throw silent(search)
  }
  const child = await launch(search)
  try {
    if (!(await becomesWell(search, child))) throw silent(search)
    return await work()
  } finally {
    await end(child)
  }
}

const silent = ({ logFile }: Service) =>
  new ExpectedError(
    `搜索服务没有启动，原因见 ${logFile}`,
    `Search did not start; ${logFile} says why.`,
  )

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
