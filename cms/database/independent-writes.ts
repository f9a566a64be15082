import type { SqliteAdapter } from './single-writer.ts'

type WriteArgs = { req?: { transactionID?: unknown }; data?: Record<string, unknown> }
type Write = (args: WriteArgs) => Promise<unknown>

/** `upsert` is not here: it is an `updateOne`. */
const WRITES = ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany'] as const

/**
 * Payload writes some rows outside of the request's transaction on purpose (login attempts, the
 * reservation of a password reset, its key-value store). On the one connection such a write falls into
 * whatever transaction is open; this remembers it, so that a rollback does not take it along.
 * `open` names the open transaction.
 */
export function rememberIndependentWrites(adapter: SqliteAdapter, open: () => string | undefined) {
  let writes: (() => Promise<unknown>)[] = []
  let lastRolledBack: string | undefined
  const methods = adapter as unknown as Record<(typeof WRITES)[number], Write>
  for (const name of WRITES) {
    const write = methods[name].bind(adapter)
    methods[name] = async (args) => {
      if (args.req?.transactionID) return write(args)
      const before = open()
      // Payload changes the data that it is given.
      const data = structuredClone(args.data)
      const result = await write(args)
      const again = () =>
        write({
          ...args,
          data: name === 'create' ? { ...data, id: (result as { id: unknown }).id } : data,
        })
      if (open()) writes.push(again)
      else if (before !== undefined && before === lastRolledBack && name !== 'create') await again()
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
