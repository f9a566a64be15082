/** Keeps what was parsed of a file's rows by their keys, least recently used out first. */
export type RowCache<T> = {
  get(key: string): T | undefined
  set(key: string, value: T, size: number): T
  delete(key: string): void
  clear(): void
}

/** Asks `look` once in each turn of the event loop. */
export function onceATurn<T>(look: () => T): () => T {
  let found: { value: T } | undefined
  return () => {
    if (!found) setImmediate(() => (found = undefined))
    return (found ??= { value: look() }).value
  }
}

/**
 * A cache that empties itself when `version` says that another connection wrote to the file, so that a
 * second process may read it too. `budget` is in the characters of JSON that the values were parsed
 * from; parsed they take roughly three to five times that in memory.
 */
export function createRowCache<T>(version: () => number, budget: number): RowCache<T> {
  const entries = new Map<string, { value: T; size: number }>()
  let size = 0
  let seen = version()

  function forget(key: string) {
    size -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  function clear() {
    entries.clear()
    size = 0
  }

  function look() {
    const now = version()
    if (now !== seen) clear()
    seen = now
  }

  return {
    clear,
    delete: forget,
    get(key) {
      look()
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, length) {
      forget(key)
      entries.set(key, { value, size: length })
      size += length
      for (const oldest of entries.keys()) {
        if (size <= budget || oldest === key) break
        forget(oldest)
      }
      return value
    },
  }
}
