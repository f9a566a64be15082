import type { Locale } from '../cms/published/locale.ts'
import type { ResourceKind } from '../cms/published/record.ts'
import { FACET_NAMES, FACETS, readValue, type Facet } from './facets.ts'
import { multiSearch, type Query, type Way } from './multi-search.ts'
import type { SearchState } from './state.ts'

/** One hit; `marked` holds the same texts with marks around what was found, long ones cropped. */
export type Hit = {
  id: string
  kind: ResourceKind
  url: string
  title: string
  summary: string
  organizations: { slug: string; name: string }[]
  educationalLevel: string[]
  availableIn: Locale[]
  /** Day as a number, `20261124`; 0 when unknown. */
  checkedAt: number
  staleRank: number
  units: { url: string; title: string }[]
  marked: { title: string; summary: string; units?: { title: string }[] }
  /** Where the words stand in the long texts, once `findPassages` has looked. */
  passages?: Passages
}

export type Passages = { body: string; units?: { body: string }[] }

/** Most frequent first. */
export type FacetCounts = Record<Facet, { value: string; name: string; count: number }[]>

export type Answer = {
  hits: Hit[]
  /** How well the best hit matches, from 0 to 1. */
  score: number
  total: number
  pages: number
  facets: FacetCounts
}

/** Sends one `/multi-search` body and gives its answer's JSON; throws when there is none. */
export type Ask = (body: { queries: Query[] }) => Promise<unknown>

/** Where a search is made: in the index of a language, by whatever reaches the engine. */
export type Place = { locale: Locale; ask: Ask }

type Result = {
  hits: (Omit<Hit, 'marked'> & { _formatted: Hit['marked']; _rankingScore?: number })[]
  totalHits?: number
  totalPages?: number
  facetDistribution?: Counts
}
type Counts = Record<string, Record<string, number>>

/** What a state's words find, taken in one way. */
export async function answer(
  state: SearchState,
  { locale, ask }: Place,
  way?: Way,
): Promise<Answer> {
  const { results } = (await ask(multiSearch(state, locale, way))) as { results: Result[] }
  const [first] = results
  if (!first) throw new Error('The search server answered without results')
  const counts = results.reduce((all, one) => ({ ...all, ...one.facetDistribution }), {} as Counts)
  return {
    score: first.hits[0]?._rankingScore ?? 0,
    hits: first.hits.map(({ _formatted, ...hit }) => ({
      ...hit,
      units: hit.units ?? [],
      marked: _formatted,
    })),
    total: first.totalHits ?? 0,
    pages: first.totalPages ?? 0,
    facets: Object.fromEntries(
      FACET_NAMES.map((facet) => [facet, valuesOf(counts[FACETS[facet]])]),
    ) as FacetCounts,
  }
}

/** The engine sorts them by their count, but an object's whole-number keys come first. */
const valuesOf = (counts: Record<string, number> = {}) =>
  Object.entries(counts)
    .map(([held, count]) => ({ ...readValue(held), count }))
    .sort((a, b) => b.count - a.count)
