import type { Locale } from '../cms/published/locale.ts'
import type { ResourceKind } from '../cms/published/record.ts'
import { FACETS, FACET_NAMES, readValue, type Facet } from './facets.ts'
import { everyFacet, MARK, multiSearch, passages, type Query } from './multi-search.ts'
import type { SearchState } from './state.ts'

export { isPersonal, normalizedQuery } from './privacy.ts'
export { FACET_NAMES, readValue, type Facet } from './facets.ts'
export { MARK, PAGE_SIZE, multiSearch, type Query } from './multi-search.ts'
export { EMPTY_STATE, paramsOf, SORTS, stateOf, type SearchState, type Sort } from './state.ts'

/** One hit; `marked` holds the same texts with marks around what was found, long ones cropped. */
export type Hit = {
  id: string
  kind: ResourceKind
  url: string
  title: string
  summary: string
  organizations: { slug: string; name: string }[]
  majors: { slug: string; name: string }[]
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

type Passages = { body: string; units?: { body: string }[] }

/** How hits were found: by every word, by how the words sound, or by some of the words. */
export type Match = 'exact' | 'sound' | 'partial'

export type FacetValue = { value: string; name: string; count: number }
export type FacetCounts = Record<Facet, FacetValue[]>

export type Answer = {
  hits: Hit[]
  total: number
  pages: number
  facets: FacetCounts
}
export type Found = Answer & { match: Match }

/** Sends one `/multi-search` body and gives its answer's JSON; throws when there is none. */
export type Ask = (body: { queries: Query[] }) => Promise<unknown>

/**
 * Searches in up to three steps, each only where the one before found nothing: every word; what sounds
 * the same, for the wrong character of the right sound; the rarer of the words.
 */
export async function searchLibrary(state: SearchState, locale: Locale, ask: Ask): Promise<Found> {
  const exact = read(await ask(multiSearch(state, locale)))
  if (exact.total > 0 || !state.q.trim()) return { ...exact, match: 'exact' }
  // Dictionaries of 140 kB that most searches never need.
  const reading = locale === 'zh' ? (await import('./reading.ts')).readingOf(state.q) : ''
  if (reading) {
    const sound = read(await ask(multiSearch(state, locale, { q: reading })))
    if (sound.total > 0) return { ...sound, match: 'sound' }
  }
  const partial = read(await ask(multiSearch(state, locale, { matching: 'frequency' })))
  return { ...partial, match: partial.total > 0 ? 'partial' : 'exact' }
}

/** Hits whose long texts are looked through: as many as are in sight at first. */
const MOST_DEEP = 8

/**
 * The same hits, with passages where none of what is shown holds the words; undefined where every hit
 * shows them, or was found by its sound, which no text shows.
 */
export async function findPassages(
  { hits, match }: Found,
  { q, locale, ask }: { q: string; locale: Locale; ask: Ask },
): Promise<Hit[] | undefined> {
  const deep = hits
    .filter((hit) => !JSON.stringify(hit.marked).includes(MARK.open))
    .slice(0, MOST_DEEP)
  if (!q.trim() || match === 'sound' || deep.length === 0) return undefined
  const ids = deep.map(({ id }) => id)
  const matching = match === 'partial' ? 'frequency' : 'all'
  const { results } = (await ask(passages(ids, locale, { matching, q }))) as {
    results: { hits: { id: string; _formatted: Passages }[] }[]
  }
  const found = new Map(results[0]?.hits.map((hit) => [hit.id, hit._formatted]))
  return hits.map((hit) => ({ ...hit, passages: found.get(hit.id) }))
}

/** Every value of every facet with its count in the whole library. */
export const allFacets = async (locale: Locale, ask: Ask): Promise<FacetCounts> =>
  read(await ask(everyFacet(locale))).facets

type Result = {
  hits: (Omit<Hit, 'marked'> & { _formatted: Hit['marked'] })[]
  totalHits?: number
  totalPages?: number
  facetDistribution?: Record<string, Record<string, number>>
}

function read(body: unknown): Answer {
  const { results } = body as { results: Result[] }
  const [first, ...others] = results
  if (!first) throw new Error('The search server answered without results')
  const counts = Object.assign(
    {},
    ...[first, ...others].map((one) => one.facetDistribution),
  ) as Record<string, Record<string, number>>
  return {
    hits: first.hits.map(({ _formatted, ...hit }) => ({
      ...hit,
      units: hit.units ?? [],
      marked: _formatted,
    })),
    total: first.totalHits ?? 0,
    pages: first.totalPages ?? 0,
    facets: Object.fromEntries(
      FACET_NAMES.map((facet) => [facet, valuesOf(facet, counts[FACETS[facet]])]),
    ) as FacetCounts,
  }
}

/** Most frequent first; the engine sorts them so, but an object's whole-number keys come first. */
const valuesOf = (facet: Facet, counts: Record<string, number> = {}): FacetValue[] =>
  Object.entries(counts)
    .map(([value, count]) => ({ ...readValue(facet, value), count }))
    .sort((a, b) => b.count - a.count)
