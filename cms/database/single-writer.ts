import { randomUUID } from 'node:crypto'
import { Mutex, withTimeout } from 'async-mutex'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type AdapterConfig = ReturnType<typeof sqliteAdapter>
type Adapter = ReturnType<AdapterConfig['init']>
type Session = { db: unknown; release: () => void; resolve: () => Promise<void>; reject: () => Promise<void> }

const LIMIT = 10_000

const waitedTooLong = () =>
  new Error(
    `Another write held the database for ${LIMIT / 1000} s. A hook that writes through payload.* without passing \`req\` waits for itself: pass \`req\`.`,
  )

/**
 * SQLite has one writer, and so does this process: each of Payload's operations runs in a real
 * `BEGIN IMMEDIATE` transaction on the adapter's own connection, one at a time. Two people who save the
 * same document neither tear it nor get a meaningless error.
 */
export function singleWriter(config: AdapterConfig): AdapterConfig {
  return { ...config, init: (args) => withTransactions(config.init(args)) }
}

function withTransactions(adapter: Adapter): Adapter {
  const writer = withTimeout(new Mutex(), LIMIT, waitedTooLong())
  const sessions = adapter.sessions as unknown as Record<string, Session>
  const run = (sql: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK') => adapter.client.execute(sql)

  const end = (sql: 'COMMIT' | 'ROLLBACK') => async (incoming: Promise<number | string> | number | string) => {
    const id = String(await incoming)
    const session = sessions[id]
    if (!session) return
    delete sessions[id]
    try {
      await run(sql)
    } finally {
      session.release()
    }
  }

  return Object.assign(adapter, {
    transactionOptions: {},
    beginTransaction: async () => {
      const release = await writer.acquire()
      try {
        await run('BEGIN IMMEDIATE')
      } catch (error) {
        release()
        throw error
      }
      const id = randomUUID()
      const done = () => Promise.resolve()
      sessions[id] = { db: adapter.drizzle, release, resolve: done, reject: done }
      return id
    },
    commitTransaction: end('COMMIT'),
    rollbackTransaction: end('ROLLBACK'),
  })
}
