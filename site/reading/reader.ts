import type { Key, PublishedRecord } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'

/** Says what a page read: the record of a key, the set of a kind, or whatever names a record. */
export type Tag = Key | `list:${string}` | `refs:${string}`

/** A record's type by its kind. */
export type RecordOf<K extends PublishedRecord['kind']> = Extract<PublishedRecord, { kind: K }>

/**
 * The library as one page reads it. Every read leaves a tag, so that a change presses exactly the
 * pages that read what changed, and no page can forget to say what it depends on.
 */
export function createReader(library: Library) {
  const tags = new Set<Tag>()
  return {
    tags: tags as ReadonlySet<Tag>,
    get<K extends PublishedRecord['kind']>(
      kind: K,
      id: string | undefined,
    ): RecordOf<K> | undefined {
      if (!id) return undefined
      const key = `${kind}/${id}` as Key
      tags.add(key)
      return library.get(key) as RecordOf<K> | undefined
    },
    byKey(key: Key): PublishedRecord | undefined {
      tags.add(key)
      return library.get(key)
    },
    all<K extends PublishedRecord['kind']>(kind: K): RecordOf<K>[] {
      tags.add(`list:${kind}`)
      return [...library.all(kind)]
    },
    /** Records that name `key` anywhere. */
    referencing(key: Key): PublishedRecord[] {
      tags.add(`refs:${key.slice(key.indexOf('/') + 1)}`)
      return library.referencing(key).flatMap((from) => {
        tags.add(from)
        return library.get(from) ?? []
      })
    },
  }
}

export type Reader = ReturnType<typeof createReader>

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The tags of every page that a change may show on, by what was and what is. */
export function tagsOf(key: Key, ...states: (PublishedRecord | undefined)[]): Tag[] {
  const named = new Set(
    states.flatMap((record) => (record ? (JSON.stringify(record).match(ID) ?? []) : [])),
  )
  return [
    key,
    `list:${key.slice(0, key.indexOf('/'))}`,
    ...[...named].map((id): Tag => `refs:${id}`),
  ]
}
