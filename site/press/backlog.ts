import type { Mutex } from 'async-mutex'
import type { PublishedRecord } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import { type Owner, type Route, routesOf } from '../reading/routes.ts'
import type { PressMemory } from './memory.ts'
import type { PageError } from './page-error.ts'
import { AT_ONCE, type Press } from './press.ts'

type Options = {
  library: Library
  memory: PressMemory
  press: Press
  /** Held while pages are written: a change waits for the few pages in hand, never for all. */
  turn: Mutex
  catalogue: () => Catalogue
  /** Writes or deletes pages that were planned. */
  pressPlanned: (planned: readonly Route[]) => Promise<PageError[]>
  /** Puts the released files of a record where its pages expect them. */
  place: (record: PublishedRecord | undefined) => Promise<PageError[]>
  /** Takes away what no page needs any more; called when nothing is left to write. */
  sweep: () => Promise<void>
  onError: (error: unknown) => void
}

/**
 * Writes, behind the changes, what they left undone and what another version of the site makes
 * necessary. The old pages stand until the new ones take their places one by one. What fails is told and
 * stays for the next call.
 */
export function createBacklog({ library, memory, press, turn, ...options }: Options) {
  const { catalogue, pressPlanned, place, sweep, onError } = options
  let running: Promise<void> | undefined
  let mayGoOn = () => true
  let isAgain = false

  const implied = (owner: Owner): Route[] => routesOf(owner, library, catalogue())

  /** All pages of an owner, a few at a time: what belongs to it may change in between. */
  async function pressOwner(owner: Owner): Promise<void> {
    const done = new Set<string>()
    const errors = owner.includes('/') ? await place(library.get(owner as never)) : []
    for (let isLeft = true; isLeft && mayGoOn();)
      isLeft = await turn.runExclusive(async () => {
        const routes = implied(owner).filter(({ path }) => !done.has(path))
        const next = routes.slice(0, AT_ONCE)
        errors.push(...(await press.press(next, { catalogue: catalogue() })))
        for (const { path } of next) done.add(path)
        if (routes.length > next.length) return true
        const own = new Set(implied(owner).map(({ path }) => path))
        for (const { path } of memory.pagesOf(owner)) if (!own.has(path)) await press.remove(path)
        if (errors.length === 0) memory.paid(owner)
        return false
      })
    errors.forEach(onError)
  }

  async function work(): Promise<void> {
    do {
      isAgain = false
      await pass()
    } while (isAgain && mayGoOn())
    if (mayGoOn() && memory.left() === 0) await sweep()
  }

  async function pass(): Promise<void> {
    const planned = memory.planned()
    for (let start = 0; start < planned.length && mayGoOn(); start += AT_ONCE) {
      const next = planned.slice(start, start + AT_ONCE)
      ;(await turn.runExclusive(() => pressPlanned(next))).forEach(onError)
    }
    for (let owner = memory.owing(''); owner && mayGoOn(); owner = memory.owing(owner))
      await pressOwner(owner)
  }

  return {
    /** Resolves when all is written that can be, or `goesOn` says no; several calls share one run. */
    run(goesOn = () => true): Promise<void> {
      mayGoOn = goesOn
      return (running ??= work()
        .catch(onError)
        .finally(() => (running = undefined)))
    },
    /** More is owed: a run that has passed it by begins anew. */
    again: () => void (isAgain = true),
    /** Ends the run after the pages in hand. */
    async close(): Promise<void> {
      mayGoOn = () => false
      await running
    },
  }
}
