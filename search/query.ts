import type { Locale } from '../cms/published/locale.ts'

/** What the search page asks: the words, the values chosen by facet, and the page from 1. */
export type SearchState = { q: string; filters: Readonly<Record<string, readonly string[]>>; page: number; sort: Sort }

export type Sort = 'relevance' | 'newest' | 'checked'

export type MatchingStrategy = 'all' | 'frequency'

export const FACET_NAMES = ['kind', 'majors', 'industries', 'positions', 'organizations', 'educationalLevel', 'availableIn'] as const

export const PAGE_SIZE = 20

/** Marks that no text contains, replaced by elements without ever writing HTML. */
export const MARK = { open: '\u{E000}', close: '\u{E001}' } as const

const SORTS: Record<Sort, string[]> = { relevance: [], newest: ['releasedAt:desc'], checked: ['checkedAt:desc'] }

/**
 * The body of one `/multi-search` request: the hits first, then one query without hits for each facet
 * in use, so that a chosen value leaves the counts of its own facet true.
 */
export function multiSearch(state: SearchState, locale: Locale, matchingStrategy: MatchingStrategy = 'all') {
  const q = state.q.normalize('NFKC').trim()
  const common = { indexUid: `resources_${locale}`, q, matchingStrategy }
  const chosen = FACET_NAMES.filter((facet) => (state.filters[facet]?.length ?? 0) > 0)
  return {
    queries: [
      {
        ...common,
        offset: (state.page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
        filter: filtersOf(state.filters),
        facets: [...FACET_NAMES],
        sort: SORTS[state.sort],
        attributesToHighlight: ['title', 'summary', 'unitTitles'],
        attributesToCrop: ['summary'],
        cropLength: 60,
        highlightPreTag: MARK.open,
        highlightPostTag: MARK.close,
        showMatchesPosition: false,
      },
      ...chosen.map((facet) => ({
        ...common,
        limit: 0,
        facets: [facet],
        filter: filtersOf({ ...state.filters, [facet]: [] }),
      })),
    ],
  }
}

/** The counts of every facet from the answers to `multiSearch`. */
export function facetCounts(results: readonly { facetDistribution?: Record<string, Record<string, number>> }[]): Record<string, Record<string, number>> {
  return Object.assign({}, ...results.map((result) => result.facetDistribution ?? {})) as Record<string, Record<string, number>>
}

/** Values of one facet are alternatives, facets add up. Every value is quoted and escaped here and only here. */
export function filtersOf(filters: SearchState['filters']): string[][] {
  return Object.entries(filters)
    .filter(([facet, values]) => (FACET_NAMES as readonly string[]).includes(facet) && values.length > 0)
    .map(([facet, values]) => values.map((value) => `${facet} = ${quote(value)}`))
}

const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** The state that an address names; anything unknown in it is left out. */
export function stateOf(params: URLSearchParams): SearchState {
  const sort = params.get('sort')
  return {
    q: params.get('q') ?? '',
    filters: Object.fromEntries<string[]>(
      FACET_NAMES.map((facet) => [facet, params.getAll(facet)] as const).filter(([, values]) => values.length > 0),
    ),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    sort: sort === 'newest' || sort === 'checked' ? sort : 'relevance',
  }
}

/** The address of a state, without what is at its default. */
export function paramsOf({ q, filters, page, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of FACET_NAMES) for (const value of filters[facet] ?? []) params.append(facet, value)
  if (sort !== 'relevance') params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  return params
}
