import { setTimeout as sleep } from 'node:timers/promises'
import { reachable, type Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'

/** Minutes that the first writing of the site and the index may take without getting on. */
const PATIENCE = 15

/** Waits until the worker has caught up and the public server has a site and search. */
export async function untilReady(
  { workerUrl, dataDir, ports, host }: Environment,
  signal: AbortSignal,
): Promise<void> {
  const server = `http://${reachable(host)}:${ports.server}`
  const waiting = new Set([`${workerUrl}/readyz`, `${server}/readyz`])
  const last = new Map<string, string>()
  let movedAt = performance.now()
  while (waiting.size > 0) {
    signal.throwIfAborted()
    for (const url of waiting) {
      const { isReady, said } = await ask(url)
      if (isReady) waiting.delete(url)
      if (last.get(url) !== said) movedAt = performance.now()
      last.set(url, said)
    }
    if (performance.now() > movedAt + PATIENCE * 60_000) {
      const state = [...waiting].map((url) => last.get(url)).join(' ')
      throw new ExpectedError(
        `网站与索引还没有写完，${PATIENCE} 分钟没有进展（${state}）：请查看 ${dataDir}/logs/worker.log`,
        `The site and the index are not written and have not got on for ${PATIENCE} minutes (${state}): see ${dataDir}/logs/worker.log`,
      )
    }
    if (waiting.size > 0) await sleep(200)
  }
}

const ask = (url: string): Promise<{ isReady: boolean; said: string }> =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => ({ isReady: answer.ok, said: await answer.text() }),
    (error: unknown) => ({ isReady: false, said: String(error) }),
  )
