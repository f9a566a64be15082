import type { Key, PublishedRecord } from '../published/record.ts'
import { canonicalJson } from './canonical.ts'
import type { Change } from './follower.ts'
import type { WritableLibrary } from './library.ts'

/** A change that somebody has still to take; `seq` tells it from a newer change of the same record. */
export type Task = Change & { seq: number }

/** Failures after which a change counts as parked: its authors see the error, and it is tried rarely. */
export const MAX_ATTEMPTS = 5

/** Milliseconds to the next try after the n-th failure of one change; the last one repeats. */
const WAITS = [1000, 2000, 4000, 8000, 60_000]

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS task (
    taker TEXT NOT NULL, key TEXT NOT NULL, before TEXT, seq INTEGER NOT NULL,
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
  const prepare = (sql: string) => connection.prepare(sql)
  const sql = {
    // The first `before` stays: it is what the follower still holds.
    add: prepare(`
      INSERT INTO task (taker, key, before, seq) VALUES (?, ?, ?, ${NEXT})
      ON CONFLICT DO UPDATE SET seq = excluded.seq, attempts = 0, due = 0, error = NULL
      RETURNING seq`),
    // What never failed comes first: a broken record does not stand before a sound one.
    take: prepare(`
      SELECT key, before, seq FROM task WHERE taker = ? AND (attempts > 0) = ? AND (due <= ? OR due > ?)
      ORDER BY attempts, seq LIMIT ?`),
    done: prepare('DELETE FROM task WHERE taker = ? AND key = ? AND seq = ?'),
    overtaken: prepare('UPDATE task SET before = ? WHERE taker = ? AND key = ?'),
    attempts: prepare('SELECT attempts FROM task WHERE taker = ? AND key = ? AND seq = ?'),
    fail: prepare(
      'UPDATE task SET attempts = attempts + 1, due = ?, error = ? WHERE taker = ? AND key = ? AND seq = ?',
    ),
    parked: prepare('SELECT key, error FROM task WHERE taker = ? AND attempts >= ? ORDER BY key'),
    count: prepare('SELECT count(*) AS n FROM task WHERE taker = ? AND attempts < ?'),
    retry: prepare('UPDATE task SET due = 0 WHERE taker = ?'),
  }

  return {
    /** Returns the new task's `seq`. */
    add: (taker: string, key: Key, before?: PublishedRecord): number =>
      sql.add.get(taker, key, before ? canonicalJson(before) : null)?.seq as number,

    /** The tasks due now, oldest first; those that failed before only when there are no others. */
    take(taker: string, limit: number, now: number): Task[] {
      const rows = [0, 1]
        .map((failed) => sql.take.all(taker, failed, now, now + WAITS.at(-1)!, limit))
        .find((found) => found.length > 0)
      return (rows ?? []).map((row) => {
        const key = row.key as Key
        const before = row.before
          ? (JSON.parse(row.before as string) as PublishedRecord)
          : undefined
        const after = library.get(key)
        return { key, seq: row.seq as number, ...(before && { before }), ...(after && { after }) }
      })
    },

    /** Ends these tasks; where a newer change came meanwhile, it starts from what was taken now. */
    done(taker: string, tasks: readonly Task[]): void {
      library.transaction(() => {
        for (const { key, seq, after } of tasks)
          if (sql.done.run(taker, key, seq).changes === 0)
            sql.overtaken.run(after ? canonicalJson(after) : null, taker, key)
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
