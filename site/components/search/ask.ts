import type { Ask } from '../../../search/query.ts'

const ENDPOINT = '/api/search/multi-search'
/** Milliseconds until a reader is told that search is away. */
const TIMEOUT = 8000

/** Asks the library's own server; a newer question ends the older one by `signal`. */
export const askUntil =
  (signal: AbortSignal): Ask =>
  async (body) => {
    const answer = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    })
    if (!answer.ok) throw new Error(`Search answered ${answer.status}`)
    return (await answer.json()) as unknown
  }
