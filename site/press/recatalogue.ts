import type { Library } from '../../cms/publishing/follower.ts'
import { isResourceKind, type Key, parseKey } from '../../cms/published/record.ts'
import { type Catalogue, type Entry, LISTED_TERMS, type ListTag } from '../reading/catalogue.ts'
import { entryOf } from '../reading/entry.ts'

type Place = {
  library: Library
  catalogue: Catalogue
  /** Told of what the catalogue has now. */
  keep?: { putEntry(entry: Entry): void; removeEntry(key: Key): void }
}

/** Brings the catalogue up to date with records that changed; returns the parts of lists that did. */
export function recatalogue(
  changed: Iterable<Key>,
  { library, catalogue, keep }: Place,
): Set<ListTag> {
  const tags = new Set<ListTag>()
  const note = (some: ListTag[]) => some.forEach((tag) => tags.add(tag))
  for (const key of changed)
    for (const resource of resourcesIn(key, library)) {
      const brief = library.brief(resource)
      if (brief) {
        const entry = entryOf(brief, library)
        keep?.putEntry(entry)
        note(catalogue.put(entry))
      } else {
        keep?.removeEntry(resource)
        note(catalogue.remove(resource))
      }
    }
  return tags
}

/** Resources whose place in lists may change with a record: itself, or those that a term classifies. */
function resourcesIn(key: Key, library: Library): Key[] {
  const { kind } = parseKey(key)
  if (isResourceKind(kind)) return [key]
  if (!LISTED_TERMS.some((one) => one === kind)) return []
  return library.referencing(key).filter((from) => isResourceKind(parseKey(from).kind))
}
