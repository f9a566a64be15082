import { DatabaseSync } from 'node:sqlite'

/**
 * One thing that happened, without who or when exactly: what it was (`search`, `click`, `view` …), what
 * it was about (a query, a permalink), a detail (a language, a host) and a number (hits, a rank).
 */
export type Count = { event: string; subject: string; detail?: string | undefined; value?: number }

export type Counts = ReturnType<typeof openCounts>

/** More rows than a busy library has a day; beyond them somebody is filling the disk. */
const MOST_A_DAY = 200_000
/** Longest text that is kept, in characters. */
const MOST_CHARACTERS = 200

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS count (
    day TEXT NOT NULL, event TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
    value INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS count_event_day ON count (event, day);
  CREATE TRIGGER IF NOT EXISTS count_stays BEFORE UPDATE ON count
    BEGIN SELECT RAISE(ABORT, 'counts are only added'); END;
  CREATE TRIGGER IF NOT EXISTS count_remains BEFORE DELETE ON count
    BEGIN SELECT RAISE(ABORT, 'counts are only added'); END;
`

type Options = {
  now?: () => Date
  /** Days begin in it; by default the zone of the process (TZ). */
  timeZone?: string
}

/**
 * Opens counts.db, or makes it: what readers did, by day and without a trace of who. Rows are only ever
 * added, by any number of processes.
 */
export function openCounts(file: string, { now = () => new Date(), timeZone }: Options = {}) {
  const connection = new DatabaseSync(file, { timeout: 1000 })
  connection.exec(SCHEMA)
  const insert = connection.prepare(
    'INSERT INTO count (day, event, subject, detail, value) VALUES (?, ?, ?, ?, ?)',
  )
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const rows = connection.prepare('SELECT COUNT(*) AS rows FROM count WHERE day = ?')
  const today = { day: '', rows: 0 }

  return {
    /** Adds one row; returns whether it was taken. Beyond the day's limit it is dropped. */
    add({ event, subject, detail = '', value = 1 }: Count): boolean {
      const day = calendar.format(now())
      if (day !== today.day) Object.assign(today, { day, rows: Number(rows.get(day)?.rows) })
      if (today.rows >= MOST_A_DAY) return false
      insert.run(day, event, short(subject), short(detail), Math.round(value))
      today.rows++
      return true
    },

    close: () => connection.close(),
  }
}

const short = (text: string): string => [...text].slice(0, MOST_CHARACTERS).join('')
