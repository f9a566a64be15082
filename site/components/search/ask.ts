import type { Ask } from '../../../search/query.ts'

const ENDPOINT = '/api/search/multi-search'
/** Milliseconds until a reader is told that search is away. */
const TIMEOUT = 8000
/** Milliseconds after which a server that was asked too often is asked again, once. */
const PATIENCE = 1000

/**
 * Asks the library's own server; a newer question ends the older one by `signal`. A classroom shares one
 * address, so being asked too often is no failure at first.
 */
export const askUntil =
  (signal: AbortSignal): Ask =>
  async (body) => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    }
    let answer = await fetch(ENDPOINT, request)
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE))
      answer = await fetch(ENDPOINT, request)
    }
    if (!answer.ok) throw new Error(`Search answered ${answer.status}`)
    return (await answer.json()) as unknown
  }
