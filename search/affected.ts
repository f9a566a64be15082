import { RESOURCE_KINDS, TERM_KINDS, type Key, type Kind } from '../cms/published/record.ts'
import type { Library } from '../cms/publishing/follower.ts'

/**
 * The resources whose documents may differ after changes of these records: themselves, those that name
 * them, and those that name a narrower term of a changed one, since facets hold broader terms too.
 */
export function affectedResources(
  library: Pick<Library, 'referencing'>,
  keys: Iterable<Key>,
): Key[] {
  const seen = new Set<Key>(keys)
  for (const key of seen) {
    if (!isOf(key, NAMED_IN_DOCUMENTS)) continue
    for (const from of library.referencing(key))
      if (isOf(from, RESOURCE_KINDS) || (isOf(key, TERM_KINDS) && isOf(from, TERM_KINDS)))
        seen.add(from)
  }
  return [...seen].filter((key) => isOf(key, RESOURCE_KINDS))
}

const NAMED_IN_DOCUMENTS: readonly Kind[] = [...TERM_KINDS, 'organizations', 'people']

const isOf = (key: Key, kinds: readonly Kind[]): boolean =>
  kinds.some((kind) => key.startsWith(`${kind}/`))
