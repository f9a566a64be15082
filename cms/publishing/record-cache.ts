import type { Key, PublishedRecord } from '../published/record.ts'

/** Keeps parsed records, least recently used out first. */
export type RecordCache = {
  get(key: Key): PublishedRecord | undefined
  set(key: Key, json: string): PublishedRecord
  delete(key: Key): void
  clear(): void
}

/** Characters of JSON kept parsed; a record takes roughly three to five times that in memory. */
const BUDGET = 48_000_000

/**
 * A cache that empties itself when `version` says that another connection wrote to the file, so that
 * a second process may read the library too.
 */
export function createRecordCache(version: () => number, budget = BUDGET): RecordCache {
  const entries = new Map<Key, { record: PublishedRecord; size: number }>()
  let size = 0
  let seen = version()

  function forget(key: Key) {
    size -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  function clear() {
    entries.clear()
    size = 0
  }

  return {
    clear,
    delete: forget,
    get(key) {
      const now = version()
      if (now !== seen) clear()
      seen = now
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.record
    },
    set(key, json) {
      const record = JSON.parse(json) as PublishedRecord
      forget(key)
      entries.set(key, { record, size: json.length })
      size += json.length
      for (const oldest of entries.keys()) {
        if (size <= budget || oldest === key) break
        forget(oldest)
      }
      return record
    },
  }
}
