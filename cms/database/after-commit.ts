import type { Config, Payload, PayloadRequest } from 'payload'

type DatabaseConfig = Config['db']
type Adapter = ReturnType<DatabaseConfig['init']>
type Work = (payload: Payload) => Promise<void>
type Id = string | number | Promise<string | number>

/** What waits for the end of each open transaction. */
const waiting = new WeakMap<object, Map<string, Set<Work>>>()

/** Payload has no hook after a commit; this adds one to either adapter. */
export const tellCommits = (config: DatabaseConfig): DatabaseConfig => ({
  ...config,
  init: (args) => withCommits(config.init(args)),
})

/**
 * Does `work` as soon as the transaction of the request is committed: once, however often it is asked
 * for, and never when it is rolled back. Without a transaction it is done at once. The commit waits for
 * it: what the request does next may keep the process busy.
 */
export async function afterCommit(req: PayloadRequest, work: Work): Promise<void> {
  const id = String((await req.transactionID) ?? '')
  const { sessions = {} } = req.payload.db as { sessions?: Record<string, unknown> }
  const works = waiting.get(req.payload.db)
  if (!works || !(id in sessions)) return work(req.payload)
  works.set(id, (works.get(id) ?? new Set()).add(work))
}

function withCommits(adapter: Adapter): Adapter {
  const works = new Map<string, Set<Work>>()
  waiting.set(adapter, works)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  const taken = async (incoming: Id): Promise<Set<Work>> => {
    const id = String(await incoming)
    const own = works.get(id) ?? new Set()
    works.delete(id)
    return own
  }
  return Object.assign(adapter, {
    commitTransaction: async (id: Id) => {
      const own = await taken(id)
      await commit(id)
      for (const work of own) await work(adapter.payload)
    },
    rollbackTransaction: async (id: Id) => {
      await taken(id)
      await rollback(id)
    },
  })
}
