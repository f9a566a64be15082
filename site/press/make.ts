import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue } from '../reading/catalogue.ts'
import type { Reads, Tag } from '../reading/reader.ts'
import type { Route } from '../reading/routes.ts'
import { draw, type Drawn, type Render } from './draw.ts'
import { hashOf } from './hash.ts'
import type { Written } from './memory.ts'
import { type Page, pageHash } from './output.ts'

/** A page to make; `known` is the hash of what stands there already. */
export type Order = { route: Route; known?: string }

/** How a page was made; without `page` where that is what stands there already. */
export type Made = Omit<Written, 'route'> & { page?: Page }

/** What became of an order; neither where there is no such page now. */
export type Outcome = { made?: Made; error?: unknown }

export type Maker = ReturnType<typeof createMaker>

export type MakerOptions = {
  /** Names the version of the site that writes: a page of another one is not right. */
  code: string
  render: Render
  library: Library
  catalogue: () => Catalogue
  siteUrl: string
}

/** Makes pages to be written and remembered. */
export function createMaker({ code, catalogue, ...source }: MakerOptions) {
  const drawFrom = (route: Route, from: Catalogue): Promise<Drawn | undefined> =>
    draw(route, { ...source, catalogue: from })

  async function make({ route, known }: Order): Promise<Outcome> {
    try {
      const drawn = await drawFrom(route, catalogue())
      if (!drawn) return {}
      const hash = pageHash(drawn.page)
      const tags = [...drawn.reads.keys()]
      const seen = digest(code, drawn.reads)
      return { made: { hash, tags, seen, ...(hash !== known && { page: drawn.page }) } }
    } catch (error) {
      return { error }
    }
  }

  return { make, draw: drawFrom }
}

/** One text for what a page was made from, whatever the order in which it read. */
export function digest(code: string, reads: Reads | (readonly [Tag, string])[]): string {
  const found = Array.from(reads, ([tag, state]) => `${tag} ${state}`).sort()
  return hashOf([code, ...found].join('\n'))
}
