import type { Locale } from '../cms/published/locale.ts'
import type { ResourceKind } from '../cms/published/record.ts'
import { FACETS, FACET_NAMES, readValue, type Facet } from './facets.ts'
import { anything, everyFacet, MARK, multiSearch, trials, type Query } from './multi-search.ts'
import type { SearchState } from './state.ts'
import { subjectOf } from './subject.ts'

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

export type Passages = { body: string; units?: { body: string }[] }

/** How hits were found: by every word, by how the words sound, or by some of the words. */
export type Match = 'exact' | 'sound' | 'partial'

export type FacetValue = { value: string; name: string; count: number }
export type FacetCounts = Record<Facet, FacetValue[]>

export type Answer = {
  hits: Hit[]
  /** How well the best hit matches, from 0 to 1. */
  score: number
  total: number
  pages: number
  facets: FacetCounts
}
export type Found = Answer & { match: Match }

/** Sends one `/multi-search` body and gives its answer's JSON; throws when there is none. */
export type Ask = (body: { queries: Query[] }) => Promise<unknown>

/** How far below the best hit the others may score, and what the best one must, when words are left out. */
const NEAR = 0.5
const LEAST = 0.3

/**
 * Hits so few and so far below a whole match have the words strewn over a long text, unless the title
 * has as much of them.
 */
const STREWN = { total: 3, score: 0.9 }

/**
 * Searches for every word. Where nothing has them all, other ways are tried at once and the one whose best
 * hit scores highest is taken, with the hits that come near it. The same where a term typed in one run
 * is only strewn over a few long texts: then one of its characters is the wrong one.
 */
export async function searchLibrary(state: SearchState, locale: Locale, ask: Ask): Promise<Found> {
  const exact = read(await ask(multiSearch(state, locale)))
  const found: Found = { ...exact, match: 'exact' }
  const isTerm = TERM.test(subjectOf(state.q))
  const isStrewn =
    isTerm &&
    exact.total <= STREWN.total &&
    exact.score < STREWN.score &&
    !exact.hits.some((hit) => isNamed(hit, subjectOf(state.q)))
  if (!state.q.trim() || (exact.total > 0 && !isStrewn)) return found
  if (exact.total === 0 && (await isEmpty(locale, ask))) return found
  // What most searches never need is loaded only here.
  const { waysOf } = await import('./ways.ts')
  for (const ways of await waysOf(subjectOf(state.q), locale, {
    isTerm,
    isStrewn: exact.total > 0,
  })) {
    const scores = readScores(await ask(trials(state, locale, ways))).map(
      (score, at) => score * (ways[at]?.weight ?? 1),
    )
    const score = Math.max(...scores)
    const way = ways[scores.indexOf(score)]
    if (!way || score < LEAST) continue
    const least = (score / (way.weight ?? 1)) * NEAR
    return { ...read(await ask(multiSearch(state, locale, { ...way, least }))), match: way.match }
  }
  return found
}

/** Whether the title says the term: as much is marked in it as the term is long, or a synonym is. */
const isNamed = ({ marked }: Hit, term: string): boolean => {
  const pieces = marked.title
    .split(MARK.open)
    .slice(1)
    .map((piece) => piece.split(MARK.close)[0] ?? '')
  return pieces.join('').length >= term.length || pieces.some((piece) => !term.includes(piece))
}

const isEmpty = async (locale: Locale, ask: Ask): Promise<boolean> =>
  read(await ask(anything(locale))).total === 0

/** A term in one run: what has a wrong character is looked for where resources are named. */
const TERM = /^\p{Script=Han}{3,8}$/u

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
  const { passagesOf } = await import('./passages.ts')
  const matching = match === 'partial' ? 'frequency' : 'all'
  const found = await passagesOf(deep, { q, matching, locale, ask })
  return hits.map((hit) => ({ ...hit, passages: found.get(hit.id) }))
}

/** Every value of every facet with its count in the whole library. */
export const allFacets = async (locale: Locale, ask: Ask): Promise<FacetCounts> =>
  read(await ask(everyFacet(locale))).facets

/** The score of the best hit of each query, 0 where it has none. */
const readScores = (body: unknown): number[] =>
  (body as { results: { hits: { _rankingScore: number }[] }[] }).results.map(
    ({ hits }) => hits[0]?._rankingScore ?? 0,
  )

type Result = {
  hits: (Omit<Hit, 'marked'> & { _formatted: Hit['marked']; _rankingScore?: number })[]
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
    score: first.hits[0]?._rankingScore ?? 0,
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
