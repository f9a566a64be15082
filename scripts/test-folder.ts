import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { untilAskedToEnd } from './until-ended.ts'

const MEMORY = '/dev/shm'
/** Bytes that must be free there: the tests were seen to use 0.3 GB at most. */
const ENOUGH = 4 * 1024 ** 3

/**
 * A new folder in memory, which is removed when this process ends. Tests write thousands of small files and
 * wait for them to be on the disk, some twentieth of their time. Undefined where a machine has no such
 * place, or too little of it.
 */
export function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    if (bavail * bsize < ENOUGH) return undefined
    const folder = mkdtempSync(path.join(MEMORY, 'ronghe-tests-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    void untilAskedToEnd().then((signal) => process.exit(128 + os.constants.signals[signal]))
    return folder
  } catch {
    // No such place, or none of ours: the disk is always there.
    return undefined
  }
}
