import type { Key, PublishedRecord, ResourceKind, TermKind } from '../../cms/published/record.ts'
import type { TermRecord } from '../../cms/published/term.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import {
  blockTag,
  endTag,
  type Catalogue,
  type Entry,
  type ListedKind,
  type ListName,
  type ListTag,
  sizesTag,
} from './catalogue.ts'
import { archivePages, PAGE_SIZE, pageRange } from './paging.ts'

type Kind = PublishedRecord['kind']

/** Says what a page read: the record of a key, (part of) a list, or whatever names a record. */
export type Tag = Key | ListTag | `refs:${string}`

/** A record's type by its kind; the kinds of term share one. */
export type RecordOf<K extends Kind> = K extends TermKind
  ? TermRecord
  : Extract<PublishedRecord, { kind: K }>

export type Reader = ReturnType<typeof createReader>

/**
 * The library as one page reads it. Every read leaves a tag, so that a change presses exactly the
 * pages that read what changed, and no page can forget to say what it depends on.
 */
export function createReader(library: Library, catalogue: Catalogue) {
  const tags = new Set<Tag>()

  function get<K extends Kind>(kind: K, id: string | undefined): RecordOf<K> | undefined {
    return id ? (byKey(`${kind}/${id}`) as RecordOf<K> | undefined) : undefined
  }

  function byKey(key: Key): PublishedRecord | undefined {
    tags.add(key)
    return library.get(key)
  }

  /** A part of a list, oldest first. */
  function slice(list: ListName, from: number, to: number): Entry[] {
    for (let block = Math.floor(from / PAGE_SIZE); block * PAGE_SIZE < to; block++)
      tags.add(blockTag(list, block))
    return catalogue.slice(list, from, to).map(read)
  }

  function read(entry: Entry): Entry {
    tags.add(entry.key)
    return entry
  }

  function size(list: ListName): number {
    tags.add(endTag(list))
    return catalogue.size(list)
  }

  return {
    tags: tags as ReadonlySet<Tag>,
    get,
    byKey,
    slice,
    size,
    /** All records of a kind of which there are not many: terms and parties. */
    all<K extends Exclude<Kind, 'addresses'>>(kind: K): RecordOf<K>[] {
      tags.add(`list:${kind}`)
      return [...library.all(kind)] as unknown as RecordOf<K>[]
    },
    /** Records of these kinds that name `key` anywhere. */
    naming<K extends Kind>(key: Key, kinds: readonly K[]): RecordOf<K>[] {
      tags.add(`refs:${idIn(key)}`)
      return library
        .referencing(key)
        .filter((from) => kinds.some((kind) => from.startsWith(`${kind}/`)))
        .flatMap((from) => (byKey(from) as RecordOf<K> | undefined) ?? [])
    },
    /** The newest of a list, newest first. */
    newest(list: ListName, count: number): Entry[] {
      const all = size(list)
      return catalogue
        .slice(list, Math.max(0, all - count), all)
        .reverse()
        .map(read)
    },
    /** One page of a list, newest first; without a number its front page. */
    page(list: ListName, page?: number): { entries: Entry[]; archives: number } {
      if (!page) tags.add(endTag(list))
      const archives = archivePages(catalogue.size(list))
      const { from, to } = pageRange(catalogue.size(list), page)
      return { entries: slice(list, from, to).reverse(), archives }
    },
    /** How many resources of each kind a list has. */
    kinds(list: ListName): ReadonlyMap<ResourceKind, number> {
      const counts = new Map<ResourceKind, number>()
      for (const { kind } of catalogue.slice(list, 0, size(list)))
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return counts
    },
    /** How many resources each record of a kind has. */
    sizes(kind: ListedKind): (id: string) => number {
      tags.add(sizesTag(kind))
      return (id) => catalogue.size(`${kind}/${id}`)
    },
  }
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const idIn = (key: string): string => key.slice(key.indexOf('/') + 1)

/** The tags of every page that a change may show on, by what was and what is, but for lists of resources. */
export function tagsOf(key: Key, ...states: (PublishedRecord | undefined)[]): Tag[] {
  const named = new Set(
    states.flatMap((record) => (record ? (JSON.stringify(record).match(ID) ?? []) : [])),
  )
  named.delete(idIn(key))
  const kind = key.slice(0, key.indexOf('/'))
  return [key, `list:${kind}`, ...[...named].map((id): Tag => `refs:${id}`)]
}
