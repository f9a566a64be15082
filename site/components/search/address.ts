import { paramsOf, type Facet, type SearchState } from '../../../search/query.ts'

/** The address of a state of this page, relative to it. */
export function hrefOf(state: SearchState): string {
  const params = paramsOf(state).toString()
  return params ? `./?${params}` : './'
}

/** The same search with a value chosen, or no longer; the first page of it. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet] ?? []
  const values = chosen.filter((one) => one !== value)
  if (values.length === chosen.length) values.push(value)
  return { ...state, page: 1, filters: { ...state.filters, [facet]: values } }
}

export const hasFilters = ({ filters }: SearchState): boolean =>
  Object.values(filters).some((values) => values?.length)
