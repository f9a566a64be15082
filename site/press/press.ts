import { setImmediate } from 'node:timers/promises'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import type { Reads, Tag } from '../reading/reader.ts'
import type { Route } from '../reading/routes.ts'
import { stateOf } from '../reading/tag-state.ts'
import { draw, type Render } from './draw.ts'
import { hashOf } from './hash.ts'
import type { PressMemory, Written } from './memory.ts'
import { deletePage, pageHash } from './output.ts'
import { attempt, PageError } from './page-error.ts'
import { createWriter } from './writer.ts'

/** Pages that are remembered in one transaction, and for whose sake a change waits. */
export const AT_ONCE = 16

type Options = {
  /** Names the version of the site that writes: a page of another one is not right. */
  code: string
  render: Render
  library: Library
  memory: PressMemory
  outDir: string
  siteUrl: string
}

export type Press = ReturnType<typeof createPress>

/** Writes and deletes single pages, and remembers what they read. */
export function createPress({ code, memory, outDir, ...source }: Options) {
  const writer = createWriter(outDir)
  let written = 0

  const drawFrom = (route: Route, catalogue: Catalogue) =>
    draw(route, { ...source, catalogue }).catch((error: unknown) => {
      throw new PageError(route.path, error)
    })

  /** One text for what a page was made from, whatever the order in which it read. */
  const digest = (reads: Reads | (readonly [Tag, string])[]): string => {
    const found = Array.from(reads, ([tag, state]) => `${tag} ${state}`).sort()
    return hashOf([code, ...found].join('\n'))
  }

  async function remove(path: string): Promise<void> {
    await deletePage(outDir, path)
    memory.forget(path)
  }

  /** Draws a page; `whenWritten` resolves when its file is there, which may be at once. */
  async function make(route: Route, { catalogue, isForced }: Choice): Promise<Made | undefined> {
    const drawn = await drawFrom(route, catalogue)
    if (!drawn) return void (await remove(route.path))
    const hash = pageHash(drawn.page)
    const page = { route, hash, tags: [...drawn.reads.keys()], seen: digest(drawn.reads) }
    if (!isForced && memory.hashOf(route.path) === hash)
      return { whenWritten: Promise.resolve(page) }
    written++
    return { whenWritten: writer.write(route.path, drawn.page).then(() => page) }
  }

  type Choice = { catalogue: Catalogue; isForced?: boolean }
  type Made = { whenWritten: Promise<Written> }

  return {
    remove,
    close: () => writer.close(),
    /** Pages written since the start. */
    count: () => written,

    /** Writes pages in their order, and deletes those that are no more. One that fails stops no other. */
    async press(routes: readonly Route[], choice: Choice): Promise<PageError[]> {
      const errors: PageError[] = []
      for (let start = 0; start < routes.length; start += AT_ONCE) {
        const pages: Written[] = []
        const writing: Promise<PageError[]>[] = []
        for (const route of routes.slice(start, start + AT_ONCE))
          errors.push(
            ...(await attempt(route.path, async () => {
              const made = await make(route, choice)
              if (!made) return
              const keep = async () => pages.push(await made.whenWritten)
              writing.push(attempt(route.path, keep))
              // The search sends its documents meanwhile.
              await setImmediate()
            })),
          )
        errors.push(...(await Promise.all(writing)).flat())
        memory.remember(pages)
      }
      return errors
    },

    /** The hash that a page should have, or why it has none; undefined where there is no such page. */
    async expected(
      route: Route,
      catalogue: Catalogue,
      stateNow: (tag: Tag) => string,
    ): Promise<string | undefined> {
      const known = memory.page(route.path)
      if (known && known.seen === digest(known.tags.map((tag) => [tag, stateNow(tag)])))
        return known.hash
      return drawFrom(route, catalogue).then(
        (drawn) => drawn && pageHash(drawn.page),
        (error: unknown) => String(error),
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
