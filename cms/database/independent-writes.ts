import type { SqliteAdapter } from './single-writer.ts'

type WriteArgs = { req?: { transactionID?: unknown }; data?: Record<string, unknown> }
type Write = (args: WriteArgs) => Promise<unknown>

/** `upsert` is not here: it is an `updateOne`. */
const WRITES = ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany'] as const

type Context = {
  /** Names the open transaction. */
  open: () => string | undefined
  /** Runs work in a transaction of its own, when its turn has come. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * Payload writes some rows outside of the request's transaction on purpose (login attempts, the
 * reservation of a password reset, its key-value store). While no transaction is open, such a write
 * waits for its turn like every other: SQLite would refuse it while another process writes. On the one
 * connection it else falls into whatever transaction is open; this remembers it, so that a rollback
 * does not take it along.
 */
export function rememberIndependentWrites(adapter: SqliteAdapter, { open, inTurn }: Context) {
  let writes: (() => Promise<unknown>)[] = []
  let lastRolledBack: string | undefined
  const methods = adapter as unknown as Record<(typeof WRITES)[number], Write>
  for (const name of WRITES) {
    const write = methods[name].bind(adapter)
    methods[name] = async (args) => {
      if (args.req?.transactionID) return write(args)
      const before = open()
      if (before === undefined) return inTurn(() => write(args))
      // Payload changes the data that it is given.
      const data = structuredClone(args.data)
      const result = await write(args)
      const again = () =>
        write({
          ...args,
          data: name === 'create' ? { ...data, id: (result as { id: unknown }).id } : data,
        })
      if (open()) writes.push(again)
      else if (before === lastRolledBack && name !== 'create') await again()
      return result
    }
  }
  return {
    committed: () => void (writes = []),
    /** Makes again what the rollback of this transaction took along. */
    async rolledBack(id: string): Promise<void> {
      lastRolledBack = id
      const lost = writes
      writes = []
      for (const write of lost) await write()
    },
  }
}
