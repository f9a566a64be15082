/** The library's zone: times of records are UTC, and readers see the day it was in China. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day of a time, `2026-09-01`. */
export const day = (iso: string | undefined): string => (iso ? DAY.format(new Date(iso)) : '')

/** Bytes for readers: 1 MB = 1 000 000 bytes. */
export const fileSize = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`

/** Seconds as 4:05. */
export const duration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
