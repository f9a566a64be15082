import { randomUUID } from 'node:crypto'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { checkpointAtLeisure } from './checkpoints.ts'
import { keepForeignRows } from './keep-foreign-rows.ts'
import { rememberIndependentWrites } from './independent-writes.ts'
import { createTurns, type TakeTurn } from './turns.ts'

export type AdapterConfig = ReturnType<typeof sqliteAdapter>
export type SqliteAdapter = ReturnType<AdapterConfig['init']>
type Session = {
  db: unknown
  release: () => void
  resolve: () => Promise<void>
  reject: () => Promise<void>
}
type TransactionId = Promise<number | string> | number | string

/**
 * SQLite has one writer, and so has this library: each of Payload's operations runs in a real
 * `BEGIN IMMEDIATE` transaction on the adapter's own connection, one at a time. Two people who save the
 * same document neither tear it nor get a meaningless error. Reads of the same process see the open
 * transaction; other processes see committed rows only. `turnFile` is what processes take turns by.
 */
export function singleWriter(config: AdapterConfig, turnFile: string): AdapterConfig {
  return {
    ...config,
    init: (args) => keepForeignRows(withTransactions(config.init(args), createTurns(turnFile))),
  }
}

function withTransactions(adapter: SqliteAdapter, takeTurn: TakeTurn): SqliteAdapter {
  const sessions = adapter.sessions as unknown as Record<string, Session>
  const run = (sql: string) => adapter.client.execute(sql)
  const open = () => Object.keys(sessions)[0]
  const independent = rememberIndependentWrites(adapter, { open, inTurn })
  const checkpoints = checkpointAtLeisure(adapter, () => open() !== undefined)

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
    checkpoints.committed()
  }

  async function beginTransaction(): Promise<string> {
    const release = await takeTurn()
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
  }

  const commitTransaction = end(commit)
  const rollbackTransaction = end(rollBack)

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const id = await beginTransaction()
    try {
      const result = await work()
      await commitTransaction(id)
      return result
    } catch (error) {
      await rollbackTransaction(id)
      throw error
    }
  }

  return Object.assign(adapter, {
    transactionOptions: {},
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
  })
}
