import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Mutex, withTimeout } from 'async-mutex'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { APIError } from 'payload'
import { keepForeignRows } from './keep-foreign-rows.ts'
import { rememberIndependentWrites } from './independent-writes.ts'

type AdapterConfig = ReturnType<typeof sqliteAdapter>
export type SqliteAdapter = ReturnType<AdapterConfig['init']>
type Session = {
  db: unknown
  release: () => void
  resolve: () => Promise<void>
  reject: () => Promise<void>
}
type TransactionId = Promise<number | string> | number | string

/** Milliseconds that a write waits for its turn, in this process and against others. */
const LIMIT = 10_000
/** Milliseconds between two looks at a database that another process writes to. */
const PAUSE = 15

/**
 * SQLite has one writer, and so does this process: each of Payload's operations runs in a real
 * `BEGIN IMMEDIATE` transaction on the adapter's own connection, one at a time. Two people who save the
 * same document neither tear it nor get a meaningless error. Reads of the same process see the open
 * transaction; other processes see committed rows only.
 */
export function singleWriter(config: AdapterConfig): AdapterConfig {
  return { ...config, init: (args) => keepForeignRows(withTransactions(config.init(args))) }
}

function withTransactions(adapter: SqliteAdapter): SqliteAdapter {
  const writer = withTimeout(new Mutex(), LIMIT, waitedTooLong())
  const sessions = adapter.sessions as unknown as Record<string, Session>
  const run = (sql: string) => adapter.client.execute(sql)
  const independent = rememberIndependentWrites(adapter, () => Object.keys(sessions)[0])

  /** Waits without blocking: SQLite's own busy timeout would stop every request of this process. */
  async function begin(): Promise<void> {
    const until = performance.now() + LIMIT
    await run('PRAGMA busy_timeout = 0')
    try {
      for (;;) {
        try {
          return void (await run('BEGIN IMMEDIATE'))
        } catch (error) {
          if (!isBusy(error) || performance.now() > until) throw error
        }
        await sleep(PAUSE)
      }
    } finally {
      await run(`PRAGMA busy_timeout = ${adapter.busyTimeout}`)
    }
  }

  /** Ends a session once: a second end of the same transaction is none. */
  const end = (finish: (id: string) => Promise<unknown>) => async (incoming: TransactionId) => {
    const id = String(await incoming)
    const session = sessions[id]
    if (!session) return
    delete sessions[id]
    try {
      await finish(id)
    } finally {
      session.release()
    }
  }

  async function rollBack(id: string): Promise<void> {
    // SQLite has rolled back by itself after a full disk or a failed write.
    await run('ROLLBACK').catch((error: unknown) => {
      if (!/no transaction is active/.test(String(error))) throw error
    })
    await independent.rolledBack(id)
  }

  async function commit(id: string): Promise<void> {
    try {
      await run('COMMIT')
    } catch (error) {
      await rollBack(id)
      throw error
    }
    independent.committed()
  }

  return Object.assign(adapter, {
    transactionOptions: {},
    beginTransaction: async () => {
      const release = await writer.acquire()
      try {
        await begin()
      } catch (error) {
        release()
        throw error
      }
      const id = randomUUID()
      const done = () => Promise.resolve()
      sessions[id] = { db: adapter.drizzle, release, resolve: done, reject: done }
      return id
    },
    commitTransaction: end(commit),
    rollbackTransaction: end(rollBack),
  })
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

const waitedTooLong = () =>
  new APIError(
    `另一次写入占用数据库超过 ${LIMIT / 1000} 秒，请稍后再试。 / ` +
      `Another write held the database for ${LIMIT / 1000} s; try again. (A hook that writes through payload.* without passing \`req\` waits for itself.)`,
    503,
    null,
    true,
  )
