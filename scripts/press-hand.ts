import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Key } from '../cms/published/record.ts'
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
  const library = readLibrary(file)
  const forget = (keys: readonly Key[]) => keys.forEach((key) => library.forget(key))
  await workAsHand(parentPort, { ...setting, library, forget })
}
