import type { Locale } from '../../../cms/published/locale.ts'

const ENDPOINT = '/api/counts/search'
/** Milliseconds that a result stands before it counts as looked at. */
const LOOK = 2000

/** Tells the library, without saying who, what was searched, how much was found and what was opened. */
export function createSignals(locale: Locale) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = { q: '', hits: 0 }
  let isSent = false
  const send = (rank?: number) => {
    if (current.q) navigator.sendBeacon(ENDPOINT, JSON.stringify({ ...current, locale, rank }))
  }
  const look = () => {
    clearTimeout(timer)
    if (!isSent) send()
    isSent = true
  }
  return {
    /** The results of a query are in sight; what is only typed on the way to another does not count. */
    seen(q: string, hits: number) {
      if (current.q === q) return
      clearTimeout(timer)
      current = { q, hits }
      isSent = false
      timer = setTimeout(look, LOOK)
    },
    opened(rank: number) {
      look()
      send(rank)
    },
  }
}
