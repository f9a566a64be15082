import type { Facet, FacetCounts, SearchState } from '../../../search/query.ts'
import { FACET_NAMES } from '../../../search/query.ts'
import type { Strings } from './strings.ts'

/** What readers call the values of facets: typed values by the page's words, records by their names. */
export function createNames(strings: Strings) {
  const fixed: Partial<Record<Facet, Record<string, string>>> = {
    kind: strings.kinds,
    level: strings.levels,
    language: strings.languages,
  }
  const seen = new Map<string, string>()
  const keyOf = (facet: Facet, value: string) => `${facet}=${value}`
  const isKnown = (facet: Facet, value: string) =>
    fixed[facet] !== undefined || seen.has(keyOf(facet, value))

  return {
    /** Remembers the names that came with an answer. */
    learn(facets: FacetCounts) {
      for (const facet of FACET_NAMES)
        for (const { value, name } of facets[facet]) seen.set(keyOf(facet, value), name)
    },
    /** Whether every chosen value has a name; one from an address may not have been seen yet. */
    hasAll: ({ filters }: SearchState): boolean =>
      FACET_NAMES.every((facet) => (filters[facet] ?? []).every((value) => isKnown(facet, value))),
    of: (facet: Facet, value: string): string =>
      fixed[facet]?.[value] ?? seen.get(keyOf(facet, value)) ?? value,
  }
}

export type Names = ReturnType<typeof createNames>
