import type { Key } from '../published/record.ts'

/** Records that are in memory at once: a module's may take a megabyte of it. */
export const PART = 50

/** The keys in their order, as many at a time as records may be in memory at once. */
export function* inParts(keys: readonly Key[]): Iterable<Key[]> {
  for (let start = 0; start < keys.length; start += PART) yield keys.slice(start, start + PART)
}
