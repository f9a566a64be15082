import type { ResourceBrief } from '../published/brief.ts'
import type { PublishedFile } from '../published/file.ts'
import type { Key, PublishedRecord, ResourceKind } from '../published/record.ts'

/**
 * What happened to one record: no `before` is new, no `after` is gone, both is changed. Reading either
 * may cost a look at the library: who needs it twice keeps it, who has many changes does not.
 */
export type Change = {
  readonly key: Key
  readonly before?: PublishedRecord
  readonly after?: PublishedRecord
}

/** One thing that a follower holds or should hold (a document, a page) and the hash of its content. */
export type Holding = { key: string; hash: string }

/** All published records, as followers read them. */
export interface Library {
  get(key: Key): PublishedRecord | undefined
  /** What is shown of a resource in passing; much quicker to get than the record. */
  brief(key: Key): ResourceBrief | undefined
  /** The same of all resources of a kind, ordered by id. */
  briefs(kind: ResourceKind): Iterable<ResourceBrief>
  /** All records of a kind, ordered by id. */
  all<K extends PublishedRecord['kind']>(kind: K): Iterable<Extract<PublishedRecord, { kind: K }>>
  /** The files of a record; much quicker to get than the record. */
  filesOf(key: Key): PublishedFile[]
  /** Keys of the records that name `key` anywhere, ordered; of one kind where that is given. */
  referencing(key: Key, kind?: PublishedRecord['kind']): Key[]
  /** All keys, ordered. */
  keys(): Iterable<Key>
  /** SHA-256 of the record's canonical JSON, or nothing when there is no such record. */
  hashOf(key: Key): string | undefined
  /** Another one whenever a record of the kind is new, changed or gone. */
  hashOfAll(kind: PublishedRecord['kind']): string
}

/**
 * Keeps one outside copy of the library (the index, the site) equal to it. Every method may be called
 * again after a crash with the same or older arguments: the library, not the change, is the truth.
 */
export interface Follower {
  readonly name: string
  /**
   * Makes what is held equal to the library wherever these changes show; resolves when readers see it.
   * With `isMore`, more follows at once: what shows these changes in passing may wait for the last ones.
   */
  apply(changes: readonly Change[], further?: { isMore?: boolean }): Promise<void>
  /** All that is held now, read from the outside copy itself, not from memory. */
  holdings(): AsyncIterable<Holding>
  /** All that should be held, computed from the library. */
  expected(): AsyncIterable<Holding>
  /** Makes exactly these keys of `holdings` or `expected` right. */
  repair(keys: readonly string[]): Promise<void>
  /**
   * Takes up what was left undone, behind the changes; called at the start and from time to time. Ends
   * early when `mayGoOn` says so.
   */
  tend?(mayGoOn: () => boolean): Promise<void>
  /** Begins what can wait for all else; called once the library is compared. */
  atLeisure?(): void
  /** Has everything made anew by `tend`, whatever is remembered of it. */
  redo?(): Promise<void>
  /** For those who watch it: `pages` written since its start, and what is `left` of a full press. */
  figures?(): { pages?: number; left?: number }
  close?(): Promise<void>
}
