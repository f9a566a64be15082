import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Mutex, withTimeout } from 'async-mutex'
import { APIError } from 'payload'

/** Waits for the turn to write and gives what ends it. Throws an APIError after ten seconds. */
export type TakeTurn = () => Promise<() => void>

/** Milliseconds that a write waits for its turn, in this process and among all. */
const LIMIT = 10_000
/** Milliseconds between two looks whether another process has ended its turn. */
const PAUSE = 5

/**
 * Turns to write among the requests of this process and among processes. The lock between processes is
 * that of a database file of its own, which ends with its process. It is not the library's database:
 * a statement that the library's client was refused there as busy stays open, and fails the next commit.
 */
export function createTurns(file: string): TakeTurn {
  const mutex = withTimeout(new Mutex(), LIMIT, waitedTooLong())
  let lock: DatabaseSync | undefined

  async function lockOut(): Promise<void> {
    const until = performance.now() + LIMIT
    for (;;) {
      try {
        lock ??= new DatabaseSync(file)
        return lock.exec('BEGIN IMMEDIATE')
      } catch (error) {
        if (!isBusy(error)) throw error
        if (performance.now() > until) throw waitedTooLong(error)
      }
      await sleep(PAUSE)
    }
  }

  return async () => {
    const release = await mutex.acquire()
    try {
      await lockOut()
    } catch (error) {
      release()
      throw error
    }
    return () => {
      lock?.exec('ROLLBACK')
      release()
    }
  }
}

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

const waitedTooLong = (cause?: unknown) =>
  Object.assign(
    new APIError(
      `另一次写入占用数据库超过 ${LIMIT / 1000} 秒，请稍后再试。 / ` +
        `Another write held the database for ${LIMIT / 1000} s; try again. (A hook that writes through payload.* without passing \`req\` waits for itself.)`,
      503,
      null,
      true,
    ),
    { cause },
  )
