import type { Counted } from './counts.ts'

/** Roles that read the report: the council decides what is missing, editors teach the search. */
export const READERS = ['council', 'editor', 'admin'] as const

/** One query in one language, as often as it was looked at within some days. */
export type SearchedQuery = {
  q: string
  locale: string
  times: number
  /** Results that it had on average. */
  hits: number
  clicks: number
  /** The average place of what was opened; 0 where nothing was. */
  rank: number
  /** Last day on which it was asked. */
  last: string
}

export type SearchReport = {
  /** All searches that were looked at, and those of them that found nothing or led to nothing. */
  total: Record<'all' | 'nothing' | 'unopened', number>
  /** Most frequent first. */
  queries: SearchedQuery[]
}

/** Whether nobody who asked found anything. */
export const foundNothing = ({ hits }: SearchedQuery): boolean => hits === 0

/** Whether there were results, and nobody opened any. */
export const wasUnopened = ({ hits, clicks }: SearchedQuery): boolean => hits > 0 && clicks === 0

/** What readers searched, from the counts of `search` (with its hits) and `click` (with its place). */
export function searchReport(counted: readonly Counted[]): SearchReport {
  const clicks = new Map(
    counted
      .filter(({ event }) => event === 'click')
      .map((row) => [`${row.detail} ${row.subject}`, row]),
  )
  const queries = counted
    .filter(({ event }) => event === 'search')
    .map(({ subject, detail, times, sum, last }) => {
      const opened = clicks.get(`${detail} ${subject}`)
      return {
        ...{ q: subject, locale: detail, times, last },
        hits: sum / times,
        clicks: opened?.times ?? 0,
        rank: opened ? opened.sum / opened.times : 0,
      }
    })
  const times = (list: readonly SearchedQuery[]) => list.reduce((sum, one) => sum + one.times, 0)
  return {
    total: {
      all: times(queries),
      nothing: times(queries.filter(foundNothing)),
      unopened: times(queries.filter(wasUnopened)),
    },
    queries,
  }
}
