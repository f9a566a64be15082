/** A dated row: in force from the day `from` until before the day `to`; an open end counts as for ever. */
export type Period = { from?: string | null; to?: string | null }

/** Whether a row is in force at `now`. Rows are ended by `to`, never deleted. */
export function isActive({ from, to }: Period, now: Date = new Date()): boolean {
  return (!from || new Date(from) <= now) && (!to || now < new Date(to))
}
