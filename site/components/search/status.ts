import type { Found, SearchState } from '../../../search/query.ts'
import { hasFilters } from './address.ts'
import { fill } from './fill.ts'
import type { Strings } from './strings.ts'

/** How much was found, in words. */
export function statusOf(state: SearchState, { total, pages }: Found, strings: Strings): string {
  const q = state.q.trim()
  const words = q || hasFilters(state) ? strings.found : strings.all
  const text =
    total === 0 ? (q ? strings.empty : strings.emptyFilters) : total === 1 ? words.one : words.many
  return fill(pages > 1 ? `${text}${strings.paged}` : text, { q, total, pages, page: state.page })
}
