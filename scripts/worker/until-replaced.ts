import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedError } from '../expected-error.ts'

/** Milliseconds between two looks. */
const INTERVAL = 2000

/**
 * Rejects when another file, or none, stands under the name of one that this process has open: what it
 * goes on to write would be lost with the old one. Never resolves.
 */
export async function untilReplaced(file: string): Promise<never> {
  const inode = () => statSync(file, { throwIfNoEntry: false })?.ino
  const opened = inode()
  while (inode() === opened) await sleep(INTERVAL, undefined, { ref: false })
  throw new ExpectedError(
    `${file} 已被删除或替换：重新打开并补齐`,
    `${file} was deleted or replaced: it is opened anew and filled`,
  )
}
