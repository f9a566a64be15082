import { setImmediate } from 'node:timers/promises'
import type { Change, Library } from '../../cms/publishing/follower.ts'
import { isResourceKind, parseKey, RESOURCE_KINDS } from '../../cms/published/record.ts'
import { createCatalogue, type Catalogue, type Entry } from '../reading/catalogue.ts'
import { entryOf } from '../reading/entry.ts'
import { type Tag, tagsOf } from '../reading/reader.ts'
import { isKey, type Owner, ownersAround, type Route, routesOf } from '../reading/routes.ts'
import type { PressMemory } from './memory.ts'
import { recatalogue } from './recatalogue.ts'

/**
 * The pages of changed resources; the rest, such as lists, which show them in passing or are to be
 * deleted; and whether any is to be deleted. `sortPlanned` says what to do with the rest.
 */
export type Plan = { details: Route[]; rest: Route[]; takesAway: boolean }

type State = { library: Library; catalogue: Catalogue; memory: PressMemory }

/** Records after which others get their turn. */
const BREATH = 200

/** The catalogue of what the library holds now. */
export async function catalogueOf(library: Library): Promise<Catalogue> {
  const entries: Entry[] = []
  for (const kind of RESOURCE_KINDS)
    for (const brief of library.briefs(kind)) {
      if (entries.push(entryOf(brief, library)) % BREATH === 0) await setImmediate()
    }
  return createCatalogue(entries)
}

/**
 * What these changes make it necessary to press. Brings the catalogue up to date, and stores it
 * together with the plan, so that neither can be lost without the other.
 */
export function planChanges(
  changes: readonly Change[],
  { library, catalogue, memory }: State,
): Plan {
  const tags = new Set<Tag>()
  const owners = new Set<Owner>()
  let plan: Plan = { details: [], rest: [], takesAway: false }
  memory.transaction(() => {
    for (const { key, before, after } of changes) {
      for (const tag of tagsOf(key, before, after)) tags.add(tag)
      for (const owner of ownersAround(key, library, before ?? after)) owners.add(owner)
    }
    const keys = changes.map(({ key }) => key)
    for (const tag of recatalogue(keys, { library, catalogue, keep: memory })) tags.add(tag)
    for (const owner of listOwners(tags)) owners.add(owner)
    plan = planAround(owners)
  })
  return plan

  function planAround(around: ReadonlySet<Owner>): Plan {
    const known = new Map(
      [...around].flatMap((owner) => memory.pagesOf(owner)).map((route) => [route.path, route]),
    )
    const implied = [...around].flatMap((owner) => routesOf(owner, library, catalogue))
    const paths = new Set(implied.map(({ path }) => path))
    const gone = [...known.values()].filter(({ path }) => !paths.has(path))
    const readers = memory.reading(tags)
    const reading = new Set(readers.map(({ path }) => path))
    const own = implied.filter(
      (route) => reading.has(route.path) || !isSame(route, known.get(route.path)),
    )
    const listed = new Set([...own, ...gone].map(({ path }) => path))
    const passing = readers.filter(({ path }) => !listed.has(path))
    const isDetail = ({ owner }: Route) => isResourceKind(kindOf(owner))
    const details = own.filter(isDetail)
    const rest = [...own.filter((route) => !isDetail(route)), ...passing, ...gone]
    memory.plan([...details, ...rest])
    return { details, rest, takesAway: gone.length > 0 }
  }
}

/** Of lists and the site it is their name. */
const kindOf = (owner: Owner): string => (isKey(owner) ? parseKey(owner).kind : '')

/**
 * Planned pages, those to write and those to delete, in the order that leaves no list leading nowhere:
 * new pages, then what leads to them; last, what nothing leads to any more. Pages of one owner stand
 * together: they read the same records.
 */
export function sortPlanned(
  planned: readonly Route[],
  { library, catalogue }: Omit<State, 'memory'>,
): { write: Route[]; remove: Route[] } {
  const implied = new Map<Owner, Set<string>>()
  const isImplied = ({ owner, path }: Route): boolean => {
    if (!implied.has(owner))
      implied.set(owner, new Set(routesOf(owner, library, catalogue).map((route) => route.path)))
    return implied.get(owner)!.has(path)
  }
  const { true: there = [], false: remove = [] } = Object.groupBy(planned, (route) =>
    isImplied(route) ? 'true' : 'false',
  )
  // A former address leads to a page that is there before it.
  const rank = (owner: Owner): number =>
    kindOf(owner) === 'addresses' ? 2 : isResourceKind(kindOf(owner)) ? 0 : 1
  const byOwner = [...Map.groupBy(there, ({ owner }) => owner)]
  const write = byOwner.sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, routes]) => routes)
  return { write, remove }
}

/** Whether a page is written already under the same owner: only what it read decides then. */
const isSame = (a: Route, b: Route | undefined): boolean =>
  b !== undefined && a.owner === b.owner && a.locale === b.locale && a.page === b.page

/** The owners of the lists whose length may have changed: they may have more or fewer pages. */
function* listOwners(tags: Iterable<Tag>): Iterable<Owner> {
  for (const tag of tags) {
    const list = /^list:(.+)#end$/.exec(tag)?.[1]
    if (list) yield list === 'all' ? 'site' : (list as Owner)
  }
}
