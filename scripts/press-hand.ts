import { parentPort, Worker, workerData } from 'node:worker_threads'
import { readLibrary } from '../cms/publishing/library.ts'
import { type Setting, workAsHand } from '../site/press/hand.ts'
import type { StartHand } from '../site/press/hands.ts'

type Data = Setting & { file: string }

/** Threads that make pages of the library in this file. */
export const handsOn =
  (file: string): StartHand =>
  (setting) => {
    const workerData: Data = { ...setting, file }
    // The options of this process are its own: the thread needs none of its hooks.
    return new Worker(new URL(import.meta.url), { workerData, execArgv: [] })
  }

if (parentPort) {
  const { file, ...setting } = workerData as Data
  await workAsHand(parentPort, { ...setting, library: readLibrary(file) })
}
