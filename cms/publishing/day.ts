import { keyOf, RESOURCE_KINDS, type Key } from '../published/record.ts'
import type { Library } from './follower.ts'

/** Milliseconds after midnight at which the day's pass runs. */
const AFTER_MIDNIGHT = 5 * 60_000

/** The day at a moment in a time zone, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)

/** The day whose pass is due at a moment: a new one begins at 00:05. */
export const passDay = (timeZone: string, at: Date): string =>
  dayIn(timeZone, new Date(at.getTime() - AFTER_MIDNIGHT))

/** Resources that became stale, or are no longer, only because the day is another one. */
export function keysDue(library: Library, today: string): Key[] {
  return RESOURCE_KINDS.flatMap((kind) =>
    [...library.briefs(kind)]
      .filter(({ reviewBy, isStale }) => (reviewBy !== undefined && reviewBy < today) !== isStale)
      .map(keyOf),
  )
}
