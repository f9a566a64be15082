import { setTimeout as sleep } from 'node:timers/promises'
import { reachable, type Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'

/** Minutes that the first writing of the site and the index may take. */
const PATIENCE = 15

/** Waits until the worker has caught up and the public server has a site and search. */
export async function untilReady(
  { workerUrl, dataDir, ports, host }: Environment,
  signal: AbortSignal,
): Promise<void> {
  const server = `http://${reachable(host)}:${ports.server}`
  const end = performance.now() + PATIENCE * 60_000
  const waiting = new Set([`${workerUrl}/readyz`, `${server}/readyz`])
  let last = ''
  while (waiting.size > 0) {
    signal.throwIfAborted()
    for (const url of waiting) {
      const { isReady, said } = await ask(url)
      if (isReady) waiting.delete(url)
      else last = said
    }
    if (performance.now() > end)
      throw new ExpectedError(
        `${PATIENCE} 分钟内网站与索引没有写完（${last}）：请查看 ${dataDir}/logs/worker.log`,
        `The site and the index were not written within ${PATIENCE} minutes (${last}): see ${dataDir}/logs/worker.log`,
      )
    if (waiting.size > 0) await sleep(200)
  }
}

const ask = (url: string): Promise<{ isReady: boolean; said: string }> =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => ({ isReady: answer.ok, said: await answer.text() }),
    (error: unknown) => ({ isReady: false, said: String(error) }),
  )
