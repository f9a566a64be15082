import type { Key, PublishedRecord } from '../published/record.ts'
import type { Change } from './follower.ts'
import type { WritableLibrary } from './library.ts'

/** A change that a follower has still to take, and how often it failed. */
export type Pending = { key: Key; before?: PublishedRecord; attempts: number; error?: string }

/** Tries after which a change is parked: shown to its authors and taken up again by reconcile or retry. */
export const MAX_ATTEMPTS = 5

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS pending (
    follower TEXT NOT NULL, key TEXT NOT NULL, before TEXT, attempts INTEGER NOT NULL DEFAULT 0, error TEXT,
    PRIMARY KEY (follower, key)
  ) STRICT, WITHOUT ROWID;
`

/**
 * What each follower has still to take, kept in the same file and transaction as the records, so that
 * a crash between the library and a follower loses nothing.
 */
export function openPending(library: WritableLibrary) {
  const { connection } = library
  connection.exec(SCHEMA)
  const sql = {
    // The first `before` stays: it is what the follower still holds.
    add: connection.prepare('INSERT INTO pending (follower, key, before) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET attempts = 0, error = NULL'),
    take: connection.prepare('SELECT key, before, attempts, error FROM pending WHERE follower = ? AND attempts < ? ORDER BY key LIMIT ?'),
    parked: connection.prepare('SELECT key, error, attempts FROM pending WHERE follower = ? AND attempts >= ? ORDER BY key'),
    count: connection.prepare('SELECT count(*) AS n FROM pending WHERE follower = ? AND attempts < ?'),
    done: connection.prepare('DELETE FROM pending WHERE follower = ? AND key = ?'),
    fail: connection.prepare('UPDATE pending SET attempts = attempts + 1, error = ? WHERE follower = ? AND key = ?'),
    retry: connection.prepare('UPDATE pending SET attempts = 0 WHERE follower = ? AND attempts >= ?'),
  }
  return {
    add: (follower: string, key: Key, before?: PublishedRecord) =>
      void sql.add.run(follower, key, before ? JSON.stringify(before) : null),
    take: (follower: string, limit: number): Change[] =>
      sql.take.all(follower, MAX_ATTEMPTS, limit).map((row) => {
        const key = row.key as Key
        const before = row.before ? (JSON.parse(row.before as string) as PublishedRecord) : undefined
        const after = library.get(key)
        return { key, ...(before && { before }), ...(after && { after }) }
      }),
    parked: (follower: string) =>
      sql.parked.all(follower, MAX_ATTEMPTS).map((row) => ({ key: row.key as Key, error: String(row.error) })),
    count: (follower: string) => Number(sql.count.get(follower, MAX_ATTEMPTS)?.n),
    done: (follower: string, keys: readonly Key[]) => keys.forEach((key) => sql.done.run(follower, key)),
    fail: (follower: string, key: Key, error: string) => void sql.fail.run(error, follower, key),
    retry: (follower: string) => void sql.retry.run(follower, MAX_ATTEMPTS),
  }
}

export type PendingWork = ReturnType<typeof openPending>
