import type { Semaphore } from 'async-mutex'
import type { Key } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import { isKey, type Owner, type Route, routesOf } from '../reading/routes.ts'
import type { PressMemory } from './memory.ts'
import type { PageError } from './page-error.ts'
import { AT_ONCE, type Press } from './press.ts'
import { type Placement, placementsAt } from './released-files.ts'

type Options = {
  library: Library
  memory: PressMemory
  press: Press
  /** Each lane has a part of it while it writes: a change waits for the few pages in hand, never for all. */
  turn: Semaphore
  /** Does something while no lane writes. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  catalogue: () => Catalogue
  /** Writes or deletes pages that were planned. */
  pressPlanned: (planned: readonly Route[]) => Promise<PageError[]>
  /** Puts a released file where pages expect it. */
  place: (file: Placement) => Promise<PageError[]>
  /** Takes away what no page needs any more; called when nothing is left to write. */
  sweep: () => Promise<void>
  onError: (error: unknown) => void
}

/** Owners from which on all hands press. */
const MANY = 32

/**
 * Writes, behind the changes, what they left undone and what another version of the site makes
 * necessary. The old pages stand until the new ones take their places one by one. What fails is told and
 * stays for the next call.
 */
export function createBacklog({ library, memory, press, turn, alone, ...options }: Options) {
  const { catalogue, pressPlanned, place, sweep, onError } = options
  let running: Promise<void> | undefined
  let mayGoOn = () => true
  let isAgain = false
  const placed = new Set<string>()

  const implied = (owner: Owner): Route[] => routesOf(owner, library, catalogue())

  /** The files that pages of a record name, each once in a run. */
  async function placeFiles(key: Key): Promise<PageError[]> {
    const missing = placementsAt(key, library).filter((one) => !placed.has(one.key))
    for (const one of missing) placed.add(one.key)
    return (await Promise.all(missing.map(place))).flat()
  }

  /** Pages that an owner had and has no more. */
  function extraOf(owner: Owner): string[] {
    const own = new Set(implied(owner).map(({ path }) => path))
    return memory.pagesOf(owner).flatMap(({ path }) => (own.has(path) ? [] : path))
  }

  /** All pages of an owner, a few at a time: what belongs to it may change in between. */
  async function pressOwner(owner: Owner, isMany: boolean): Promise<void> {
    const done = new Set<string>()
    let extra: string[] = []
    const errors = isKey(owner) ? await placeFiles(owner) : []
    for (let isLeft = true; isLeft && mayGoOn();)
      isLeft = await turn.runExclusive(async () => {
        const routes = implied(owner).filter(({ path }) => !done.has(path))
        const next = routes.slice(0, AT_ONCE)
        errors.push(...(await press.press(next, { isMany })))
        for (const { path } of next) done.add(path)
        if (routes.length > next.length) return true
        extra = extraOf(owner)
        if (extra.length === 0 && errors.length === 0) memory.paid(owner)
        return false
      })
    // Another lane may be writing what this owner had.
    if (extra.length > 0)
      await alone(async () => {
        for (const path of extraOf(owner)) await press.remove(path)
        if (errors.length === 0) memory.paid(owner)
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
    placed.clear()
    const planned = memory.planned()
    for (let start = 0; start < planned.length && mayGoOn(); start += AT_ONCE) {
      const next = planned.slice(start, start + AT_ONCE)
      ;(await alone(() => pressPlanned(next))).forEach(onError)
    }
    const isMany = memory.left() >= MANY
    let last = ''
    const lane = async () => {
      while (mayGoOn()) {
        const owner = memory.owing(last)
        if (!owner) return
        last = owner
        await pressOwner(owner, isMany)
      }
    }
    await Promise.all(Array.from({ length: isMany ? press.lanes : 1 }, lane))
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
