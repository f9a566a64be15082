import type { Ask } from '../../../search/query.ts'

const ENDPOINT = '/api/search/multi-search'
/** Milliseconds until a reader is told that search is away. */
const TIMEOUT = 8000
/** Milliseconds after which a server that was asked too often is asked again, once. */
const PATIENCE = 1000

/** The search server did not answer; the reader is told so. */
export class SearchAway extends Error {}

/**
 * Asks the library's own server, until `signal` ends it because a newer question came. A classroom shares
 * one address, so being asked too often is no failure at first.
 */
export const askUntil =
  (signal: AbortSignal): Ask =>
  async (body) => {
    const mine = new AbortController()
    const end = () => mine.abort()
    signal.addEventListener('abort', end)
    const timer = setTimeout(end, TIMEOUT)
    const post = () =>
      fetch(ENDPOINT, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: mine.signal,
      })
    try {
      let answer = await post()
      if (answer.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE))
        answer = await post()
      }
      if (!answer.ok) throw new Error(`Search answered ${answer.status}`)
      return (await answer.json()) as unknown
    } catch (cause) {
      throw new SearchAway('Search is away', { cause })
    } finally {
      clearTimeout(timer)
    }
  }
