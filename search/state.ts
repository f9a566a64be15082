import { FACET_NAMES, type Facet } from './facets.ts'

export const SORTS = ['relevance', 'newest', 'checked'] as const
export type Sort = (typeof SORTS)[number]

/** What a search page shows: the words, the values chosen in each facet, the order, the page from 1. */
export type SearchState = {
  q: string
  filters: Readonly<Partial<Record<Facet, readonly string[]>>>
  sort: Sort
  page: number
}

export const EMPTY_STATE: SearchState = { q: '', filters: {}, sort: 'relevance', page: 1 }

/** Longest query and most values of a facet that are taken from an address. */
const MOST_CHARACTERS = 200
const MOST_VALUES = 20

/** The state that an address names; whatever is unknown or too much in it is left out. */
export function stateOf(params: URLSearchParams): SearchState {
  const filters: Partial<Record<Facet, string[]>> = {}
  for (const facet of FACET_NAMES) {
    const values = [...new Set(params.getAll(facet))].filter(Boolean).slice(0, MOST_VALUES)
    if (values.length > 0) filters[facet] = values
  }
  const page = Number(params.get('page'))
  return {
    q: (params.get('q') ?? '').slice(0, MOST_CHARACTERS),
    filters,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? EMPTY_STATE.sort,
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  }
}

/** The address of a state, without what is as in an empty one. */
export function paramsOf({ q, filters, sort, page }: SearchState): URLSearchParams {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of FACET_NAMES)
    for (const value of filters[facet] ?? []) params.append(facet, value)
  if (sort !== EMPTY_STATE.sort) params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  return params
}
