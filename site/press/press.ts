import { setImmediate } from 'node:timers/promises'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import type { Tag } from '../reading/reader.ts'
import type { Route } from '../reading/routes.ts'
import { stateOf } from '../reading/tag-state.ts'
import type { Hands } from './hands.ts'
import { type Maker, digest, type Order, type Outcome } from './make.ts'
import type { PressMemory, Written } from './memory.ts'
import { deletePage, pageHash, writePage } from './output.ts'
import { attempt, PageError } from './page-error.ts'

/** Pages that are remembered in one transaction, and for whose sake a change waits. */
export const AT_ONCE = 16

type Options = {
  /** Names the version of the site that writes: a page of another one is not right. */
  code: string
  maker: Maker
  /** Make pages beside this thread, where there are many. */
  hands: Hands | undefined
  memory: PressMemory
  outDir: string
  /** Told of a thread that died. */
  onError: (error: unknown) => void
}

type Choice = {
  /** Pages are written though they are as they should be. */
  isForced?: boolean
  /** They are many, and in no order: all hands make them. */
  isMany?: boolean
}

export type Press = ReturnType<typeof createPress>

/** Writes and deletes single pages, and remembers what they read. */
export function createPress({ code, maker, hands, memory, outDir, onError }: Options) {
  const lanes = hands?.lanes ?? 1
  let written = 0

  async function remove(path: string): Promise<void> {
    await deletePage(outDir, path)
    memory.forget(path)
  }

  /** One after the other, and others get their turn: the search sends its documents meanwhile. */
  async function* madeHere(orders: readonly Order[]): AsyncIterable<Outcome> {
    for (const order of orders) {
      yield await maker.make(order)
      await setImmediate()
    }
  }

  /** What a thread that died has not made is made here. */
  async function* madeBy(all: Hands, orders: readonly Order[]): AsyncIterable<Outcome> {
    const outcomes = await all.make(orders).catch((error: unknown) => void onError(error))
    yield* outcomes ?? madeHere(orders)
  }

  /** Writes what was made, or deletes what is no more; throws what kept it from being made. */
  async function finish(route: Route, { made, error }: Outcome, pages: Written[]): Promise<void> {
    if (error) throw new PageError(route.path, error)
    if (!made) return remove(route.path)
    const { page, ...how } = made
    if (page) {
      writePage(outDir, route.path, page)
      written++
    }
    pages.push({ route, ...how })
  }

  async function pressSome(routes: readonly Route[], choice: Choice): Promise<PageError[]> {
    const orders = routes.map((route): Order => {
      const known = choice.isForced ? undefined : memory.hashOf(route.path)
      return { route, ...(known && { known }) }
    })
    const outcomes = choice.isMany && hands ? madeBy(hands, orders) : madeHere(orders)
    const pages: Written[] = []
    const errors: PageError[] = []
    let at = 0
    for await (const outcome of outcomes) {
      const route = routes[at++]!
      errors.push(...(await attempt(route.path, () => finish(route, outcome, pages))))
    }
    memory.remember(pages)
    return errors
  }

  return {
    remove,
    /** How many calls for many pages keep all hands at work. */
    lanes,
    /** Pages written since the start. */
    count: () => written,

    /** Writes pages, and deletes those that are no more. One that fails stops no other. */
    async press(routes: readonly Route[], choice: Choice = {}): Promise<PageError[]> {
      const errors: PageError[] = []
      let at = 0
      const lane = async () => {
        while (at < routes.length)
          errors.push(...(await pressSome(routes.slice(at, (at += AT_ONCE)), choice)))
      }
      await Promise.all(Array.from({ length: choice.isMany ? lanes : 1 }, lane))
      return errors
    },

    /** The hash that a page should have, or why it has none; undefined where there is no such page. */
    async expected(
      route: Route,
      catalogue: Catalogue,
      stateNow: (tag: Tag) => string,
    ): Promise<string | undefined> {
      const known = memory.page(route.path)
      if (
        known &&
        known.seen ===
          digest(
            code,
            known.tags.map((tag) => [tag, stateNow(tag)]),
          )
      )
        return known.hash
      return maker.draw(route, catalogue).then(
        (drawn) => drawn && pageHash(drawn.page),
        (error: unknown) => String(new PageError(route.path, error)),
      )
    },
  }
}

/** The states of tags as they are now, each worked out once. */
export function statesOf(library: Library, catalogue: Catalogue): (tag: Tag) => string {
  const known = new Map<Tag, string>()
  return (tag) => {
    let state = known.get(tag)
    if (state === undefined) known.set(tag, (state = stateOf(tag, { library, catalogue })))
    return state
  }
}
