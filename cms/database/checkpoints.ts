import type { SqliteAdapter } from './single-writer.ts'

/** Milliseconds after the last commit until the log is copied: who saves or releases does not wait for it. */
const LEISURE = 1000
/** Pages of the log (of 4 KB) at which a commit copies it after all: a long import leaves no leisure. */
const FULL_LOG = 4000
/** KB of the database that a connection keeps in memory, where SQLite has 2000: one release reads more. */
const CACHE = 16_384

/**
 * SQLite copies its log into the database within some commit, every thousand pages, which then waits for
 * the disk once more (https://www.sqlite.org/wal.html#ckpt): every second release did. Here the log is
 * copied when nothing was `committed` for a moment. What is committed is on the disk either way.
 */
export function checkpointAtLeisure(adapter: SqliteAdapter, isWriting: () => boolean) {
  const connect = adapter.connect!.bind(adapter)
  const destroy = adapter.destroy!.bind(adapter)
  const run = (sql: string) => adapter.client.execute(sql)
  let timer: NodeJS.Timeout | undefined

  function committed(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void copyLog(), LEISURE).unref()
  }

  async function copyLog(): Promise<void> {
    if (isWriting()) return committed()
    try {
      await run('PRAGMA wal_checkpoint(PASSIVE)')
    } catch (err) {
      adapter.payload.logger.warn({ err, msg: 'The log of the database could not be copied' })
    }
  }

  Object.assign(adapter, {
    async connect(args?: Parameters<typeof connect>[0]) {
      await connect(args)
      await run(`PRAGMA wal_autocheckpoint = ${FULL_LOG}`)
      await run(`PRAGMA cache_size = -${CACHE}`)
    },
    async destroy() {
      clearTimeout(timer)
      await destroy()
    },
  })
  return { committed }
}
