import type { SqliteAdapter } from './single-writer.ts'

/** Milliseconds after the last commit until the log is copied: who saves or releases does not wait for it. */
const LEISURE = 1000

/**
 * SQLite copies its log into the database within some commit, every thousand pages, which then waits for
 * the disk once more (https://www.sqlite.org/wal.html#ckpt): every second release did. Here the log is
 * copied when nothing was `committed` for a moment. What is committed is on the disk either way.
 */
export function checkpointAtLeisure(adapter: SqliteAdapter, isWriting: () => boolean) {
  const destroy = adapter.destroy!.bind(adapter)
  let timer: NodeJS.Timeout | undefined

  function committed(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void copyLog(), LEISURE).unref()
  }

  async function copyLog(): Promise<void> {
    if (isWriting()) return committed()
    try {
      await adapter.client.execute('PRAGMA wal_checkpoint(PASSIVE)')
    } catch (err) {
      adapter.payload.logger.warn({ err, msg: 'The log of the database could not be copied' })
    }
  }

  Object.assign(adapter, {
    async destroy() {
      clearTimeout(timer)
      await destroy()
    },
  })
  return { committed }
}
