import type { Locale } from '../cms/published/locale.ts'
import { condition, FACET_NAMES, FACETS, type Facet } from './facets.ts'
import { indexOf } from './index-name.ts'
import type { SearchState } from './state.ts'
import { subjectOf } from './subject.ts'

export const PAGE_SIZE = 20

/** Stands around what was found in a text: characters for private use, which become elements, never HTML. */
export const MARK = { open: '\u{E000}', close: '\u{E001}' } as const

/**
 * How strictly words are taken: every word; the rare ones first where not all are found; or the first
 * ones first.
 */
export type Matching = 'all' | 'frequency' | 'last'

/** One way to take a query. */
export type Way = {
  q: string
  matching: Matching
  /** Only these fields are searched. */
  fields?: readonly string[]
  /** Hits that the engine scores lower, from 0 to 1, are left out. */
  least?: number
}

const SORT = {
  relevance: [],
  newest: ['releasedAt:desc'],
  checked: ['checkedAt:desc'],
} as const

export const MARKED = {
  highlightPreTag: MARK.open,
  highlightPostTag: MARK.close,
  cropMarker: '…',
}

/**
 * What a hit is shown by. Long texts are not among it: to mark one the engine reads it word by word, a
 * tenth of a second for a handful of modules, which `passages` does for the few hits that need it.
 */
const SHOWN = {
  attributesToRetrieve: [
    ...['id', 'kind', 'url', 'title', 'summary', 'organizations', 'educationalLevel'],
    ...['availableIn', 'checkedAt', 'staleRank', 'units.url', 'units.title'],
  ],
  attributesToHighlight: ['title', 'summary', 'units.title'],
  attributesToCrop: ['summary:60'],
  ...MARKED,
}

export type Query = Record<string, unknown>

/**
 * The body of one `/multi-search` request: the hits with all counts first, then one query without hits
 * for each facet in use, so that the counts beside a chosen value stay true.
 */
export function multiSearch(
  state: SearchState,
  locale: Locale,
  way: Way = { q: state.q, matching: 'all' },
): { queries: Query[] } {
  const common = commonOf(way, locale)
  const hits = {
    ...common,
    ...SHOWN,
    page: state.page,
    hitsPerPage: PAGE_SIZE,
    filter: filtersOf(state),
    facets: Object.values(FACETS),
    sort: SORT[state.sort],
    showRankingScore: true,
  }
  const counts = facetsInUse(state).map((facet) => ({
    ...common,
    limit: 0,
    filter: filtersOf(state, facet),
    facets: [FACETS[facet]],
  }))
  return { queries: [hits, ...counts] }
}

export const commonOf = ({ q, matching, fields, least }: Way, locale: Locale): Query => ({
  indexUid: indexOf(locale),
  q: subjectOf(q),
  matchingStrategy: matching,
  ...(fields && { attributesToSearchOn: fields }),
  ...(least && { rankingScoreThreshold: least }),
})

/** The best hit of each way, with its score alone. */
export const trials = (
  state: SearchState,
  locale: Locale,
  ways: readonly Way[],
): { queries: Query[] } => ({
  queries: ways.map((way) => ({
    ...commonOf(way, locale),
    limit: 1,
    filter: filtersOf(state),
    attributesToRetrieve: ['id'],
    showRankingScore: true,
  })),
})

/** The filter of a state: values of one facet are alternatives, facets add up. `except` is left out. */
export const filtersOf = (state: SearchState, except?: Facet): string[][] =>
  facetsInUse(state)
    .filter((facet) => facet !== except)
    .map((facet) => (state.filters[facet] ?? []).map((value) => condition(facet, value)))

const facetsInUse = ({ filters }: SearchState): Facet[] =>
  FACET_NAMES.filter((facet) => filters[facet]?.length)
