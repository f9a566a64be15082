import type { Locale } from '../../../cms/published/locale.ts'

const ENDPOINT = '/api/counts/search'
/** Milliseconds that a result stands before it counts as looked at. */
const LOOK = 2000

/** Tells the library, without saying who, what was searched, how much was found and what was opened. */
export function createSignals(locale: Locale, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: { q: string; hits: number; isSent: boolean } | undefined
  const send = (extra: { rank?: number } = {}) => {
    if (!current) return
    const { q, hits } = current
    navigator.sendBeacon(ENDPOINT, JSON.stringify({ q, locale, hits, ...extra }))
  }
  const look = () => {
    if (!current || current.isSent) return
    current.isSent = true
    send()
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    /** The results of a query are in sight; what is only typed on the way to another does not count. */
    seen(q: string, hits: number) {
      clearTimeout(timer)
      if (current?.q === q.trim()) return
      current = q.trim() ? { q: q.trim(), hits, isSent: false } : undefined
      timer = setTimeout(look, LOOK)
    },
    opened(rank: number) {
      look()
      send({ rank })
    },
  }
}
