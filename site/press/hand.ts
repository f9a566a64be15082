import type { MessagePort } from 'node:worker_threads'
import type { Key } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import { createCatalogue, type Entry } from '../reading/catalogue.ts'
import { loadRenderer } from './draw.ts'
import { createMaker, type Order, type Outcome } from './make.ts'
import { recatalogue } from './recatalogue.ts'

/** What a hand must know to make the pages that the press itself would make. */
export type Setting = {
  code: string
  buildDir: string
  siteUrl: string
  /** The catalogue at this time; `changed` keeps it up to date. */
  entries: Entry[]
}

/** Pages to make, or records that changed since. */
export type Task = { orders: readonly Order[] } | { changed: Key[] }
/** In the order of the orders; one answer for each task that has any. */
export type Answer = { outcomes: Outcome[] }

type Options = Setting & {
  /** The library through eyes of this thread's own, which reads a record again when told to forget it. */
  library: Library & { forget(key: Key): void }
}

/** Does in this thread what the press asks for, one task after the other. */
export async function workAsHand(
  port: MessagePort,
  { library, entries, buildDir, ...rest }: Options,
): Promise<void> {
  const catalogue = createCatalogue(entries)
  const render = await loadRenderer(buildDir)
  const maker = createMaker({ ...rest, render, library, catalogue: () => catalogue })

  async function work(task: Task): Promise<void> {
    if ('changed' in task) {
      for (const key of task.changed) library.forget(key)
      recatalogue(task.changed, { library, catalogue })
      return
    }
    const answer: Answer = { outcomes: [] }
    for (const order of task.orders) answer.outcomes.push(await maker.make(order))
    const bodies = answer.outcomes.flatMap(({ made }) => made?.page?.body.buffer ?? [])
    port.postMessage(answer, bodies)
  }

  let last: Promise<void> = Promise.resolve()
  port.on('message', (task: Task) => void (last = last.then(() => work(task))))
}
