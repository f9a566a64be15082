import { TZDate } from '@date-fns/tz'
import { readEnv } from './env.ts'

/** The last moment of a day (`YYYY-MM-DD`) in the library's time zone; undefined for no such day. */
export function endOfDay(day: string): Date | undefined {
  const next = localTime(`${day}T00:00`)
  if (!next) return undefined
  next.setDate(next.getDate() + 1)
  return new Date(next.getTime() - 1)
}

/** The moment of a local time (`YYYY-MM-DDTHH:mm`, as a browser's field gives it) in the library's zone. */
export function momentAt(local: string): Date | undefined {
  const time = localTime(local)
  return time && new Date(time.getTime())
}

function localTime(local: string): TZDate | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local)?.slice(1).map(Number)
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = parts
  const time = new TZDate(year, month - 1, day, hours, minutes, readEnv().timeZone)
  const isThatTime =
    time.getMonth() === month - 1 && time.getDate() === day && time.getHours() === hours
  return isThatTime && time.getMinutes() === minutes ? time : undefined
}
