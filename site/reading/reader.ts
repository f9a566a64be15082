import type { ResourceBrief } from '../../cms/published/brief.ts'
import { idsIn } from '../../cms/published/canonical.ts'
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
  MOST_NEWEST,
  sizesTag,
} from './catalogue.ts'
import { archivePages, PAGE_SIZE, pageRange } from './paging.ts'
import { stateOf } from './tag-state.ts'

type Kind = PublishedRecord['kind']

/** Says what a page read: the record of a key, (part of) a list, or whatever names a record. */
export type Tag = Key | ListTag | `refs:${Kind}:${string}`

/** A record's type by its kind; the kinds of term share one. */
export type RecordOf<K extends Kind> = K extends TermKind
  ? TermRecord
  : Extract<PublishedRecord, { kind: K }>

export type Reader = ReturnType<typeof createReader>

/** What a page read: each tag with the state that it found (`stateOf`). */
export type Reads = ReadonlyMap<Tag, string>

/**
 * The library as one page reads it. Every read leaves a tag, so that a change presses exactly the
 * pages that read what changed, and no page can forget to say what it depends on.
 */
export function createReader(library: Library, catalogue: Catalogue) {
  const reads = new Map<Tag, string>()

  function note(tag: Tag): void {
    if (!reads.has(tag)) reads.set(tag, stateOf(tag, { library, catalogue }))
  }

  function get<K extends Kind>(kind: K, id: string | undefined): RecordOf<K> | undefined {
    return id ? (byKey(`${kind}/${id}`) as RecordOf<K> | undefined) : undefined
  }

  function byKey(key: Key): PublishedRecord | undefined {
    note(key)
    return library.get(key)
  }

  /** Another one whenever the record is. */
  function hashOf(key: Key): string {
    note(key)
    return library.hashOf(key) ?? ''
  }

  function brief(key: Key): ResourceBrief | undefined {
    note(key)
    return library.brief(key)
  }

  function keysNaming(key: Key, kinds: readonly Kind[]): Key[] {
    for (const kind of kinds) note(`refs:${kind}:${idIn(key)}`)
    return kinds.flatMap((kind) => library.referencing(key, kind)).sort()
  }

  /** A part of a list, oldest first. */
  function slice(list: ListName, from: number, to: number): Entry[] {
    for (let block = Math.floor(from / PAGE_SIZE); block * PAGE_SIZE < to; block++)
      note(blockTag(list, block))
    return catalogue.slice(list, from, to).map(read)
  }

  function read(entry: Entry): Entry {
    note(entry.key)
    return entry
  }

  function size(list: ListName): number {
    note(endTag(list))
    return catalogue.size(list)
  }

  return {
    reads: reads as Reads,
    get,
    byKey,
    hashOf,
    slice,
    size,
    /** All records of a kind of which there are not many: terms and parties. */
    all<K extends Exclude<Kind, 'addresses'>>(kind: K): RecordOf<K>[] {
      note(`list:${kind}`)
      return [...library.all(kind)] as unknown as RecordOf<K>[]
    },
    brief,
    /** Records of these kinds that name `key` anywhere. */
    naming: <K extends Kind>(key: Key, kinds: readonly K[]): RecordOf<K>[] =>
      keysNaming(key, kinds).flatMap((from) => (byKey(from) as RecordOf<K> | undefined) ?? []),
    /** Resources of these kinds that do. */
    briefsNaming: (key: Key, kinds: readonly ResourceKind[]): ResourceBrief[] =>
      keysNaming(key, kinds).flatMap((from) => brief(from) ?? []),
    /** The newest of a list, newest first. */
    newest(list: ListName, count: number): Entry[] {
      if (count > MOST_NEWEST)
        throw new Error(`A page shows at most ${MOST_NEWEST} of a list's newest`)
      const all = size(list)
      return catalogue
        .slice(list, Math.max(0, all - count), all)
        .reverse()
        .map(read)
    },
    /** One page of a list, newest first; without a number its front page. */
    page(list: ListName, page?: number): { entries: Entry[]; archives: number } {
      if (!page) note(endTag(list))
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
      note(sizesTag(kind))
      return (id) => catalogue.size(`${kind}/${id}`)
    },
  }
}

const idIn = (key: string): string => key.slice(key.indexOf('/') + 1)

/** The tags of every page that a change may show on, by what was and what is, but for lists of resources. */
export function tagsOf(
  key: Key,
  before: PublishedRecord | undefined,
  after: PublishedRecord | undefined,
): Tag[] {
  const kind = key.slice(0, key.indexOf('/')) as Kind
  const named = idsIn(before).symmetricDifference(idsIn(after))
  return [key, `list:${kind}`, ...Array.from(named, (id): Tag => `refs:${kind}:${id}`)]
}
