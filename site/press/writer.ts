import { Worker } from 'node:worker_threads'
import type { Page } from './output.ts'
import type { Answer, Order } from './writer-thread.ts'

/**
 * Writes pages in a thread of its own, in the order in which they come, while the next ones are drawn:
 * a page costs the file system a folder and two names, a fifth of the time that it takes to make it.
 */
export function createWriter(outDir: string) {
  /** Pages in the hands of the thread, which answers in the order in which it was asked. */
  const waiting: PromiseWithResolvers<void>[] = []
  let thread: Worker | undefined

  function start(): Worker {
    // The options of this process are its own: the thread needs none of its hooks.
    const options = { workerData: outDir, execArgv: [] }
    const started = new Worker(new URL('./writer-thread.ts', import.meta.url), options)
    started.on('message', ({ error }: Answer) => {
      const answered = waiting.shift()
      if (waiting.length === 0) started.unref()
      if (error) answered?.reject(error)
      else answered?.resolve()
    })
    started.on('error', (error) => lose(started, error))
    started.on('exit', () => lose(started, new Error('The thread that writes pages ended')))
    return started
  }

  /** What a thread that died has not written was not written; the next page gets another thread. */
  function lose(lost: Worker, error: unknown): void {
    if (lost !== thread) return
    thread = undefined
    for (const { reject } of waiting.splice(0)) reject(error)
  }

  return {
    /** Resolves when readers get the page. The bytes of its body belong to the thread from now on. */
    write(path: string, page: Page): Promise<void> {
      thread ??= start()
      thread.ref()
      const order: Order = { path, page }
      thread.postMessage(order, [page.body.buffer])
      const written = Promise.withResolvers<void>()
      waiting.push(written)
      return written.promise
    },

    /** Ends the thread; what was given to it is written first. */
    async close(): Promise<void> {
      await Promise.allSettled(waiting.map(({ promise }) => promise))
      const ended = thread
      thread = undefined
      await ended?.terminate()
    },
  }
}
