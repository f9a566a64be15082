import type { Key, PublishedRecord } from '../published/record.ts'
import type { Change } from './follower.ts'
import type { WritableLibrary } from './library.ts'

/**
 * A change that somebody has still to take; `seq` tells it from a newer change of the same record. Its
 * records are read when they are asked for, so that many tasks of large records fit into the memory:
 * `after` is what the library holds at that moment.
 */
export type Task = Change & { seq: number }

/** Failures after which a change counts as parked: its authors see the error, and it is tried rarely. */
export const MAX_ATTEMPTS = 5

/** Milliseconds to the next try after the n-th failure of one change; the last one repeats. */
const WAITS = [1000, 2000, 4000, 8000, 60_000]

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS task (
    taker TEXT NOT NULL, key TEXT NOT NULL, before TEXT, since TEXT, seq INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, error TEXT,
    PRIMARY KEY (taker, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS task_order ON task (taker, attempts, seq);
`
const NEXT = '(SELECT coalesce(max(seq), 0) + 1 FROM task)'

/**
 * What each taker (a follower, or the reading itself) has still to do, kept in the same file and
 * transaction as the records, so that a crash between the library and a follower loses nothing. Times
 * are milliseconds since 1970; a clock that jumps back delays nothing for longer than a wait.
 */
export function openPending(library: WritableLibrary) {
  const { connection } = library
  connection.exec(SCHEMA)
  if (!connection.prepare("SELECT 1 FROM pragma_table_info('task') WHERE name = 'since'").get())
    connection.exec('ALTER TABLE task ADD COLUMN since TEXT')
  const prepare = (sql: string) => connection.prepare(sql)
  const sql = {
    // The first `before` stays: it is what the follower still holds. `since` is what the record was
    // when it changed first after the task was taken: what the follower holds when it is done.
    add: prepare(`
      INSERT INTO task (taker, key, before, seq)
      VALUES (?1, ?2, (SELECT json FROM record WHERE key = ?2), ${NEXT})
      ON CONFLICT DO UPDATE SET since = coalesce(since, excluded.before, ''),
        seq = excluded.seq, attempts = 0, due = 0, error = NULL
      RETURNING seq`),
    // What never failed comes first: a broken record does not stand before a sound one.
    take: prepare(`
      SELECT key, seq FROM task WHERE taker = ? AND (attempts > 0) = ? AND (due <= ? OR due > ?)
      ORDER BY attempts, seq LIMIT ?`),
    taken: prepare('UPDATE task SET since = NULL WHERE taker = ? AND since IS NOT NULL'),
    before: prepare('SELECT before FROM task WHERE taker = ? AND key = ?'),
    done: prepare('DELETE FROM task WHERE taker = ? AND key = ? AND seq = ?'),
    overtaken: prepare(
      "UPDATE task SET before = nullif(since, ''), since = NULL WHERE taker = ? AND key = ?",
    ),
    attempts: prepare('SELECT attempts FROM task WHERE taker = ? AND key = ? AND seq = ?'),
    fail: prepare(
      'UPDATE task SET attempts = attempts + 1, due = ?, error = ? WHERE taker = ? AND key = ? AND seq = ?',
    ),
    parked: prepare('SELECT key, error FROM task WHERE taker = ? AND attempts >= ? ORDER BY key'),
    count: prepare('SELECT count(*) AS n FROM task WHERE taker = ? AND attempts < ?'),
    retry: prepare('UPDATE task SET due = 0 WHERE taker = ?'),
  }

  /** What was asked for last since tasks were taken: a change that comes alone is asked for it several times. */
  let last: { of: string; record: PublishedRecord | undefined } | undefined

  const taskOf = (taker: string, key: Key, seq: number): Task => ({
    key,
    seq,
    get before() {
      const of = `${taker} ${key} ${seq}`
      if (last?.of !== of) {
        const json = sql.before.get(taker, key)?.before as string | null | undefined
        last = { of, record: json ? (JSON.parse(json) as PublishedRecord) : undefined }
      }
      return last.record
    },
    get after() {
      return library.get(key)
    },
  })

  return {
    /**
     * Before the library changes the record: the task begins from what it holds now. Returns the new
     * task's `seq`.
     */
    add: (taker: string, key: Key): number => sql.add.get(taker, key)?.seq as number,

    /** The tasks due now, oldest first; those that failed before only when there are no others. */
    take(taker: string, limit: number, now: number): Task[] {
      // Numbers begin anew when no task is left.
      last = undefined
      return library.transaction(() => {
        sql.taken.run(taker)
        const rows = [0, 1]
          .map((failed) => sql.take.all(taker, failed, now, now + WAITS.at(-1)!, limit))
          .find((found) => found.length > 0)
        return (rows ?? []).map((row) => taskOf(taker, row.key as Key, row.seq as number))
      })
    },

    /** Ends these tasks; where a newer change came meanwhile, it starts from what was taken now. */
    done(taker: string, tasks: readonly Task[]): void {
      library.transaction(() => {
        for (const { key, seq } of tasks)
          if (sql.done.run(taker, key, seq).changes === 0) sql.overtaken.run(taker, key)
      })
    },

    fail(
      taker: string,
      { key, seq }: Pick<Task, 'key' | 'seq'>,
      failure: { error: string; now: number },
    ): void {
      const attempts = Number(sql.attempts.get(taker, key, seq)?.attempts ?? 0)
      sql.fail.run(
        failure.now + WAITS[Math.min(attempts, WAITS.length - 1)]!,
        failure.error,
        taker,
        key,
        seq,
      )
    },

    parked: (taker: string) =>
      sql.parked
        .all(taker, MAX_ATTEMPTS)
        .map((row) => ({ key: row.key as Key, error: String(row.error) })),

    /** How many tasks wait and are not parked. */
    count: (taker: string) => Number(sql.count.get(taker, MAX_ATTEMPTS)?.n),

    /** Makes all tasks due. */
    retry: (taker: string) => void sql.retry.run(taker),
  }
}

export type PendingWork = ReturnType<typeof openPending>
