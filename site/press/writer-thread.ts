import { parentPort, workerData } from 'node:worker_threads'
import { type Page, writePage } from './output.ts'

/** A page to write, and what became of it: answers come in the order of the pages. */
export type Order = { path: string; page: Page }
export type Answer = { error?: unknown }

const outDir = workerData as string

parentPort?.on('message', ({ path, page }: Order) => {
  let answer: Answer = {}
  try {
    writePage(outDir, path, page)
  } catch (error) {
    answer = { error }
  }
  parentPort?.postMessage(answer)
})
