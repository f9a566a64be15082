import { parentPort } from 'node:worker_threads'
import { type Page, writePage } from './output.ts'

/** A page to write, and what became of it. */
export type Order = { number: number; outDir: string; path: string; page: Page }
export type Answer = { number: number; error?: unknown }

parentPort?.on('message', ({ number, outDir, path, page }: Order) => {
  let answer: Answer = { number }
  try {
    writePage(outDir, path, page)
  } catch (error) {
    answer = { number, error }
  }
  parentPort?.postMessage(answer)
})
