import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Takes a lock that ends with this process, however it ends: SQLite's own lock on a file, which the
 * operating system frees. Undefined while another process has it. Call the result to give it back.
 */
export function takeLock(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
}

/** Whether another process has the lock now. */
export function isLocked(file: string): boolean {
  const release = takeLock(file)
  release?.()
  return !release
}

/** Waits for a lock, looking again each second. */
export async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const release = takeLock(file)
    if (release) return release
    await sleep(1000)
  }
}

const SQLITE_BUSY = 5
