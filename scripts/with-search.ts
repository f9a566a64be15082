import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from './environment.ts'
import { services } from './start/services.ts'
import { becomesWell, end, launch } from './start/service.ts'

/** Runs `work` with search at hand: the one that runs already, else one of its own that ends with it. */
export async function withSearch<T>(environment: Environment, work: () => Promise<T>): Promise<T> {
  const { searchUrl, ports, dataDir } = environment
  const isOwn = searchUrl === `http://127.0.0.1:${ports.search}`
  if (!isOwn || (await answers(searchUrl))) return work()
  await mkdir(path.join(dataDir, 'logs'), { recursive: true })
  const { search } = services(path.resolve(import.meta.dirname, '..'), environment)
  const child = await launch(search)
  try {
    if (!(await becomesWell(search, child)))
      throw new Error(
        `搜索服务没有启动，见 ${search.logFile} / Search did not start, see ${search.logFile}`,
      )
    return await work()
  } finally {
    await end(child)
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
