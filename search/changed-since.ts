import type { Key } from '../cms/published/record.ts'
import type { Library } from '../cms/publishing/follower.ts'

/**
 * Tells the keys of records that are new, changed or gone since the last call, whichever process
 * changed them; the first call tells what changed since this one.
 */
export function watchLibrary(library: Pick<Library, 'keys' | 'hashOf'>): () => Key[] {
  let before = hashesOf(library)
  return () => {
    const now = hashesOf(library)
    const changed = [...now].filter(([key, hash]) => before.get(key) !== hash).map(([key]) => key)
    const gone = [...before.keys()].filter((key) => !now.has(key))
    before = now
    return [...changed, ...gone]
  }
}

const hashesOf = (library: Pick<Library, 'keys' | 'hashOf'>): Map<Key, string | undefined> =>
  new Map(Array.from(library.keys(), (key) => [key, library.hashOf(key)]))
