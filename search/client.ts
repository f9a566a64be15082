import { Meilisearch, type EnqueuedTaskPromise, type Task } from 'meilisearch'

/** Loading thousands of documents is one task; the client's own 5 s would give up on it. */
const TASK_TIMEOUT = 10 * 60_000
const TASK_POLL = 10
const REQUEST_TIMEOUT = 60_000

/** A client that asks for no compression: compressed answers on kept connections cost 44 ms each. */
export const connect = (url: string, apiKey: string): Meilisearch =>
  new Meilisearch({
    host: url,
    apiKey,
    timeout: REQUEST_TIMEOUT,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })

/** Waits for a task and throws when it failed, which the client does not do by itself. */
export async function finish(task: EnqueuedTaskPromise): Promise<Task> {
  const done = await task.waitTask({ timeout: TASK_TIMEOUT, interval: TASK_POLL })
  if (done.status === 'succeeded') return done
  throw new Error(
    `搜索服务未能完成任务 / The search server could not finish its task ${done.type}: ${done.error?.message ?? done.status}`,
    { cause: done.error },
  )
}
