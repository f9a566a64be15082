import {
  FACET_NAMES,
  type Facet,
  type FacetCounts,
  type SearchState,
} from '../../../search/query.ts'
import type { Strings } from './strings.ts'

const keyOf = (facet: string, value: string) => `${facet}=${value}`

/** What readers call the values of facets: typed values by the page's words, records by their names. */
export function createNames({ kinds, levels, languages }: Strings) {
  const known = new Map<string, string>()
  for (const [facet, words] of Object.entries({ kind: kinds, level: levels, language: languages }))
    for (const [value, name] of Object.entries(words)) known.set(keyOf(facet, value), name)

  return {
    /** Remembers the names that came with an answer. */
    learn(facets: FacetCounts) {
      for (const facet of FACET_NAMES)
        for (const { value, name } of facets[facet]) {
          const key = keyOf(facet, value)
          if (name !== value || !known.has(key)) known.set(key, name)
        }
    },
    /** Whether every chosen value has a name; one from an address may not have been seen yet. */
    hasAll: ({ filters }: SearchState): boolean =>
      FACET_NAMES.every(
        (facet) => filters[facet]?.every((value) => known.has(keyOf(facet, value))) ?? true,
      ),
    of: (facet: Facet, value: string): string => known.get(keyOf(facet, value)) ?? value,
  }
}

export type Names = ReturnType<typeof createNames>
