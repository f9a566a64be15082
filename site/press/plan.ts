import type { Change, Library } from '../../cms/publishing/follower.ts'
import {
  isResource,
  type Key,
  parseKey,
  RESOURCE_KINDS,
  type ResourceKind,
} from '../../cms/published/record.ts'
import {
  createCatalogue,
  type Catalogue,
  LISTED_TERMS,
  type ListTag,
} from '../reading/catalogue.ts'
import { entryOf } from '../reading/entry.ts'
import { type Tag, tagsOf } from '../reading/reader.ts'
import { type Owner, ownersAround, type Route, routesOf } from '../reading/routes.ts'
import type { PressMemory } from './memory.ts'

/** Pages to write and to delete, each in an order that leaves no list leading nowhere. */
export type Plan = { write: Route[]; remove: Route[] }

type State = { library: Library; catalogue: Catalogue; memory: PressMemory }

/** The catalogue of what the library holds now. */
export function catalogueOf(library: Library): Catalogue {
  return createCatalogue(everyEntry())

  function* everyEntry() {
    for (const kind of RESOURCE_KINDS)
      for (const record of library.all(kind)) yield entryOf(record, library)
  }
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
  let plan: Plan = { write: [], remove: [] }
  memory.transaction(() => {
    for (const { key, before, after } of changes) {
      for (const tag of tagsOf(key, before, after)) tags.add(tag)
      for (const owner of ownersAround(key, library, before ?? after)) owners.add(owner)
      for (const resource of resourcesIn(key, library))
        for (const tag of recatalogue(resource)) tags.add(tag)
    }
    for (const owner of listOwners(tags)) owners.add(owner)
    plan = inOrder(owners)
    memory.plan([...plan.write, ...plan.remove])
  })
  return plan

  function recatalogue(key: Key): ListTag[] {
    const record = library.get(key)
    if (record && isResource(record)) {
      const entry = entryOf(record, library)
      memory.putEntry(entry)
      return catalogue.put(entry)
    }
    memory.removeEntry(key)
    return catalogue.remove(key)
  }

  /** New pages, then what leads to them; last, what nothing leads to any more. */
  function inOrder(around: ReadonlySet<Owner>): Plan {
    const own = new Map(
      [...around]
        .flatMap((owner) => routesOf(owner, library, catalogue))
        .map((route) => [route.path, route]),
    )
    const gone = [...around]
      .flatMap((owner) => memory.pagesOf(owner))
      .filter(({ path }) => !own.has(path))
    const skipped = new Set([...own.keys(), ...gone.map(({ path }) => path)])
    const readers = memory.reading(tags).filter(({ path }) => !skipped.has(path))
    const isLate = ({ owner }: Route) => owner.startsWith('addresses/')
    const ownPages = [...own.values()]
    return {
      write: [
        ...ownPages.filter((route) => !isLate(route)),
        ...readers,
        ...ownPages.filter(isLate),
      ],
      remove: gone,
    }
  }
}

/** Resources whose place in lists may change with a record: itself, or those that a term classifies. */
function resourcesIn(key: Key, library: Library): Key[] {
  const { kind } = parseKey(key)
  if (isResourceKind(kind)) return [key]
  if (!LISTED_TERMS.some((one) => one === kind)) return []
  return library.referencing(key).filter((from) => isResourceKind(parseKey(from).kind))
}

const isResourceKind = (kind: string): kind is ResourceKind =>
  (RESOURCE_KINDS as readonly string[]).includes(kind)

/** The owners of the lists whose length may have changed: they may have more or fewer pages. */
function* listOwners(tags: Iterable<Tag>): Iterable<Owner> {
  for (const tag of tags) {
    const list = /^list:(.+)#end$/.exec(tag)?.[1]
    if (list) yield list === 'all' ? 'site' : (list as Owner)
  }
}
