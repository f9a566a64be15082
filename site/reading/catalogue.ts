import type { Locale } from '../../cms/published/locale.ts'
import type { Key, ResourceKind } from '../../cms/published/record.ts'
import { PAGE_SIZE } from './paging.ts'

/** Kinds of term that have a page with a list of their resources. */
export const LISTED_TERMS = ['majors', 'positions', 'industries'] as const
export type ListedTermKind = (typeof LISTED_TERMS)[number]

/** Kinds of record that have one. */
export const LISTED_KINDS = [...LISTED_TERMS, 'organizations'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** A list of resources, in the order of their first release. */
export type ListName = 'all' | ResourceKind | `${ListedKind}/${string}`

/** What lists know of a resource without reading its record. */
export type Entry = {
  key: Key
  kind: ResourceKind
  slug: string
  permalink: string
  locales: Locale[]
  /** Permalinks of a module's units. */
  units: string[]
  releasedAt: string
  firstReleasedAt: string
  lists: ListName[]
}

/** Names a part of a list: a block of a page's length, its newest end, or the sizes of a kind's lists. */
export type ListTag = `list:${string}`

export const blockTag = (list: ListName, block: number): ListTag => `list:${list}#${block}`
export const endTag = (list: ListName): ListTag => `list:${list}#end`
export const sizesTag = (kind: ListedKind): ListTag => `list:${kind}#sizes`

/** How many of a list's newest a page may show by reading no more than its end. */
export const MOST_NEWEST = 100

export type Catalogue = ReturnType<typeof createCatalogue>

/**
 * All resources by the lists they stand in, oldest first: a new resource is added at the end and moves
 * no page but the last. `put` and `remove` say which parts of which lists they changed.
 */
export function createCatalogue(initial: Iterable<Entry> = []) {
  const entries = new Map<Key, Entry>()
  const lists = new Map<ListName, string[]>()
  for (const entry of initial) {
    entries.set(entry.key, entry)
    for (const list of entry.lists) orders(list).push(orderOf(entry))
  }
  for (const list of lists.values()) list.sort()

  function orders(list: ListName): string[] {
    const known = lists.get(list)
    if (known) return known
    const added: string[] = []
    lists.set(list, added)
    return added
  }

  function move(entry: Entry, list: ListName, isIn: boolean): ListTag[] {
    const order = orderOf(entry)
    const all = orders(list)
    const at = position(all, order)
    const before = all.length
    if (isIn) all.splice(at, 0, order)
    else if (all[at] === order) all.splice(at, 1)
    if (all.length === 0) lists.delete(list)
    return tagsOf(list, at, Math.max(before, all.length))
  }

  function remove(key: Key): ListTag[] {
    const entry = entries.get(key)
    if (!entry) return []
    entries.delete(key)
    return entry.lists.flatMap((list) => move(entry, list, false))
  }

  return {
    get: (key: Key): Entry | undefined => entries.get(key),
    entries: (): Iterable<Entry> => entries.values(),
    size: (list: ListName): number => lists.get(list)?.length ?? 0,
    /** Part of a list by position, oldest first. */
    slice: (list: ListName, from: number, to: number): Entry[] =>
      (lists.get(list) ?? []).slice(from, to).flatMap((order) => entries.get(keyIn(order)) ?? []),
    /** What the pages show and lead to that depend on a block: their own and the two newer ones. */
    block: (list: ListName, block: number): string =>
      (lists.get(list) ?? []).slice(block * PAGE_SIZE, (block + 3) * PAGE_SIZE).join(),
    /** How long a list is, and its newest. */
    end(list: ListName): string {
      const all = lists.get(list) ?? []
      return `${all.length} ${all.slice(-MOST_NEWEST).join()}`
    },
    /** How long the lists of a kind are. */
    sizes: (kind: ListedKind): string =>
      [...lists]
        .flatMap(([list, { length }]) => (list.startsWith(`${kind}/`) ? [`${list} ${length}`] : []))
        .sort()
        .join(),
    remove,
    put(entry: Entry): ListTag[] {
      const before = entries.get(entry.key)
      if (before && isSamePlace(before, entry)) {
        entries.set(entry.key, entry)
        return []
      }
      const left = remove(entry.key)
      entries.set(entry.key, entry)
      return [...left, ...entry.lists.flatMap((list) => move(entry, list, true))]
    },
  }
}

/** By day of first release, then by key; both have one length a kind, so that text order is right. */
const orderOf = ({ firstReleasedAt, key }: Entry): string => `${firstReleasedAt} ${key}`

const keyIn = (order: string): Key => order.slice(order.indexOf(' ') + 1) as Key

const isSamePlace = (a: Entry, b: Entry): boolean =>
  orderOf(a) === orderOf(b) && a.lists.join() === b.lists.join()

/** Everything from the changed place to the end moved, and the pages before it lead to other pages now. */
function tagsOf(list: ListName, at: number, size: number): ListTag[] {
  const slash = list.indexOf('/')
  const tags = slash > 0 ? [sizesTag(list.slice(0, slash) as ListedKind)] : []
  tags.push(endTag(list))
  const last = Math.floor(size / PAGE_SIZE)
  for (let block = Math.max(0, Math.floor(at / PAGE_SIZE) - 2); block <= last; block++)
    tags.push(blockTag(list, block))
  return tags
}

/** Where `order` stands or belongs in a sorted list. */
function position(all: readonly string[], order: string): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (all[middle]! < order) low = middle + 1
    else high = middle
  }
  return low
}
