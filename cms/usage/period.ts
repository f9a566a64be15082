import { APIError, type PayloadRequest } from 'payload'
import { dayIn } from '../publishing/day.ts'

/** Days of the library's calendar, `2026-11-24`, both included. */
export type Period = { from: string; to: string }

type Request = Pick<PayloadRequest, 'query' | 'payload'>

const DAY = 24 * 3_600_000

/** The day in the library's time zone, or so many days before it. */
export const todayOf = ({ payload }: Pick<PayloadRequest, 'payload'>, ago = 0): string =>
  dayIn(payload.config.admin.timezones.defaultTimezone ?? 'UTC', new Date(Date.now() - ago * DAY))

export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10)

/** The first day of the twelve months that end with this day's. */
export const yearBefore = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 12, 1))
    .toISOString()
    .slice(0, 10)

/**
 * The days that a request's `?from=…&to=…` names: to today where nothing is said, and from the day that
 * `usual` makes of the last, 30 days with it. A month, `2026-11`, stands for its first or its last day.
 * Refuses what is neither, and a period that ends before it begins.
 */
export function periodOf(
  req: Request,
  usual: (to: string) => string = (to) => daysBefore(to, 29),
): Period {
  const to = dayAt(req.query.to, 'end') ?? todayOf(req)
  const from = dayAt(req.query.from, 'start') ?? usual(to)
  if (from > to) refuse('开始日期不能晚于结束日期 / The period cannot end before it begins')
  return { from, to }
}

function dayAt(value: unknown, end: 'start' | 'end'): string | undefined {
  if (value === undefined || value === '') return undefined
  const [text, year, month, day] =
    (typeof value === 'string' && /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value)) || []
  if (text) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    const number = day === undefined ? (end === 'start' ? 1 : last) : Number(day)
    if (1 <= Number(month) && Number(month) <= 12 && 1 <= number && number <= last)
      return `${year}-${month}-${String(number).padStart(2, '0')}`
  }
  return refuse(
    '日期应写作 2026-11-24 或 2026-11 的形式 / A day is written like 2026-11-24, a month like 2026-11',
  )
}

function refuse(message: string): never {
  throw new APIError(message, 400)
}
