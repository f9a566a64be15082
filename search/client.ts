import { Meilisearch, MeiliSearchApiError, MeiliSearchRequestError } from 'meilisearch'

/** Milliseconds. A large load is one task of minutes; the client's own 5 s would give up on it. */
const TASK_TIMEOUT = 30 * 60_000
const TASK_POLL = 10
const REQUEST_TIMEOUT = 60_000

/** A client that asks for no compression: a compressed answer on a kept connection costs 44 ms. */
export const connect = (url: string, apiKey: string): Meilisearch =>
  new Meilisearch({
    host: url,
    apiKey,
    timeout: REQUEST_TIMEOUT,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })

/** Waits for tasks and throws if one failed, which the client reports as an ordinary result. */
export async function finish(client: Meilisearch, tasks: Iterable<number>): Promise<void> {
  for (const uid of tasks) {
    const { status, type, error } = await client.tasks.waitForTask(uid, {
      timeout: TASK_TIMEOUT,
      interval: TASK_POLL,
    })
    if (status === 'succeeded') continue
    throw new Error(
      `检索服务未能完成任务 / The search server could not finish ${type}: ${error?.message ?? status}`,
      { cause: error },
    )
  }
}

/** The same for one task that is only now asked for. */
export const done = async (
  client: Meilisearch,
  task: PromiseLike<{ taskUid: number }>,
): Promise<void> => finish(client, [(await task).taskUid])

/** Undefined where the server says that there is no such thing, or, with 409, that there is one already. */
export async function absent<T>(ask: () => Promise<T>, status = 404): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof MeiliSearchApiError && error.response.status === status) return undefined
    throw error
  }
}

/** Runs `work` and says in the reader's words when the server is not there. */
export async function reaching<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MeiliSearchRequestError)) throw error
    throw new Error(
      `检索服务连接不上，请检查它是否在运行 / The search server at ${url} cannot be reached; see whether it runs`,
      { cause: error },
    )
  }
}
