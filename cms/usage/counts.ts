import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { PayloadRequest } from 'payload'

/**
 * What to look for in counts.db: events such as `view`, `search` or `embed-host` on the days `from` to
 * `to` (`2026-11-24`, both included), of these subjects only where they are named.
 */
export type CountsAsked = {
  events: readonly string[]
  from: string
  to: string
  subjects?: readonly string[]
}

/** By what rows are added up; everything that is not named is left empty. */
export type CountsBy = 'event' | 'subject' | 'detail' | 'month'

/** Rows of counts.db added up. */
export type Counted = Record<CountsBy, string> & {
  times: number
  /** On how many days. */
  days: number
  /** Of the numbers that came with the event, such as the hits of a search. */
  sum: number
  least: number
  /** Last day on which it happened. */
  last: string
}

const COLUMNS: Record<CountsBy, string> = {
  event: 'event',
  subject: 'subject',
  detail: 'detail',
  month: 'substr(day, 1, 7)',
}

/**
 * Adds up what the public server counted (site/server/counts.ts writes it; the table `count` and its
 * columns are all that the two share). Where nothing was ever counted there is no file, and no row.
 */
export function readCounts(
  file: string,
  { events, from, to, subjects }: CountsAsked,
  by: readonly [CountsBy, ...CountsBy[]],
): Counted[] {
  if (!existsSync(file)) return []
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 1000 })
  try {
    const shown = (Object.keys(COLUMNS) as CountsBy[]).map((name) =>
      by.includes(name) ? `${COLUMNS[name]} AS ${name}` : `'' AS ${name}`,
    )
    const groups = by.map((name) => COLUMNS[name]).join(', ')
    return connection
      .prepare(
        `SELECT ${shown.join(', ')}, COUNT(*) AS times, COUNT(DISTINCT day) AS days, SUM(value) AS sum, MIN(value) AS least,
           MAX(day) AS last
         FROM count
         WHERE event IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ?
           ${subjects ? 'AND subject IN (SELECT value FROM json_each(?))' : ''}
         GROUP BY ${groups}
         ORDER BY times DESC, subject, detail`,
      )
      .all(
        ...[JSON.stringify(events), from, to],
        ...(subjects ? [JSON.stringify(subjects)] : []),
      ) as unknown as Counted[]
  } finally {
    connection.close()
  }
}

/** The counts of the library that a request is made to. */
export const countsOf =
  ({ payload }: Pick<PayloadRequest, 'payload'>) =>
  (asked: CountsAsked, by: readonly [CountsBy, ...CountsBy[]]): Counted[] =>
    readCounts(String(payload.config.custom.countsFile), asked, by)
