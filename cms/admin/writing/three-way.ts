type Document = Readonly<Record<string, unknown>>

/** What two people did to one document, by field. */
export type ThreeWay = {
  /** Changed here only. */
  mine: string[]
  /** Changed by both, and not alike: somebody has to choose. */
  both: string[]
}

/** Compares what was opened with what stands in the form and with what was saved meanwhile. */
export function threeWay(opened: Document, mine: Document, theirs: Document): ThreeWay {
  const changed = changedFields(opened, mine).filter((name) => !isSame(mine[name], theirs[name]))
  return {
    mine: changed.filter((name) => isSame(opened[name], theirs[name])),
    both: changed.filter((name) => !isSame(opened[name], theirs[name])),
  }
}

/** Kept by the system; nobody types them. */
const NOT_TYPED = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'savedBy',
  'writers',
  'sortKey',
])

/** The fields whose values differ. */
export const changedFields = (before: Document, after: Document): string[] =>
  Object.keys(after).filter((name) => !NOT_TYPED.has(name) && !isSame(before[name], after[name]))

/** Equal but for what a form does to empty values and the order of keys. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([name, inner]) => [name, plain(inner)] as const)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  return value === null || value === '' || value === false ? undefined : value
}
