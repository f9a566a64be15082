import type { PublicServerOptions } from './options.ts'
import { keepSearchKey } from './search-key.ts'

/** Milliseconds; the engine itself stops a search well before. */
const TIMEOUT = 5000

/** Sends a body to a route of Meilisearch. Rejects where the engine or its key cannot be reached. */
export type Engine = (path: string, body: string) => Promise<Response>

/** Meilisearch with the search key, which never leaves the server. */
export function createEngine({
  searchUrl,
  searchKey,
}: Pick<PublicServerOptions, 'searchUrl' | 'searchKey'>): Engine {
  const key = keepSearchKey(searchKey)
  const ask = async (path: string, body: string) => {
    const answer = await fetch(`${searchUrl}/${path}`, {
      method: 'POST',
      // Meilisearch sends compressed answers in a way that waits 40 ms for an acknowledgement.
      headers: {
        'Content-Type': 'application/json',
        'Accept-Encoding': 'identity',
        Authorization: `Bearer ${await key.get()}`,
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    })
    if (isRefused(answer)) key.forget()
    return answer
  }
  return async (path, body) => {
    const answer = await ask(path, body)
    // The key was rotated: the new one is asked for, and the reader notices nothing.
    return isRefused(answer) ? ask(path, body) : answer
  }
}

const isRefused = ({ status }: Response): boolean => status === 401 || status === 403
