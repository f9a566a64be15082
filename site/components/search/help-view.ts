import { EMPTY_STATE, type Answer, type SearchState } from '../../../search/query.ts'
import { hasFilters, hrefOf } from './address.ts'
import { part } from './dom.ts'
import { showLinks } from './links-view.ts'

const MAJORS = 6
const NEWEST = 3

/** What to do when nothing is found: drop the filters, browse the nearest majors, see what is new. */
export function showHelp(root: HTMLElement, state: SearchState, library: Answer): void {
  const clear = part<HTMLAnchorElement>(root, '.search-clear')
  clear.href = hrefOf({ ...EMPTY_STATE, q: state.q })
  clear.hidden = !hasFilters(state)
  const other = part<HTMLAnchorElement>(root, '.search-other')
  other.search = new URL(clear.href).search
  // Those whose names share most with the query come first, then those with most resources.
  const shared = (name: string) => [...name].filter((one) => state.q.includes(one)).length
  const majors = [...library.facets.major].sort((a, b) => shared(b.name) - shared(a.name))
  showLinks(
    part(root, '.search-majors'),
    majors.slice(0, MAJORS).map(({ value, name }) => ({
      href: hrefOf({ ...EMPTY_STATE, filters: { major: [value] } }),
      name,
    })),
  )
  showLinks(
    part(root, '.search-newest'),
    library.hits.slice(0, NEWEST).map(({ url, title }) => ({ href: url, name: title })),
  )
}
