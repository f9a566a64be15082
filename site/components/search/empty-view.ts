import type { Locale } from '../../../cms/published/locale.ts'
import {
  EMPTY_STATE,
  paramsOf,
  searchLibrary,
  type Ask,
  type FacetCounts,
  type SearchState,
} from '../../../search/query.ts'
import { element, inItsLanguage, part } from './dom.ts'

const MAJORS = 6
const NEWEST = 3

type Options = { state: SearchState; facets: FacetCounts; locale: Locale; ask: Ask }

/** What to do when nothing is found: drop the filters, browse a major, see what is new. */
export async function showHelp(
  root: HTMLElement,
  { state, facets, locale, ask }: Options,
): Promise<void> {
  const other = part<HTMLAnchorElement>(root, '.search-other')
  other.href = `${other.pathname}?${paramsOf({ ...EMPTY_STATE, q: state.q }).toString()}`
  part(root, '.search-clear').hidden = Object.values(state.filters).every((one) => !one?.length)
  showLinks(
    part(root, '.search-popular'),
    facets.major.slice(0, MAJORS).map(({ value, name }) => ({
      href: `${location.pathname}?${paramsOf({ ...EMPTY_STATE, filters: { major: [value] } }).toString()}`,
      name,
    })),
  )
  // The page stands without them.
  const newest = await searchLibrary({ ...EMPTY_STATE, sort: 'newest' }, locale, ask).catch(
    () => undefined,
  )
  showLinks(
    part(root, '.search-newest'),
    (newest?.hits ?? []).slice(0, NEWEST).map(({ url, title }) => ({ href: url, name: title })),
  )
}

function showLinks(box: HTMLElement, links: readonly { href: string; name: string }[]): void {
  box.hidden = links.length === 0
  part(box, 'ul').replaceChildren(
    ...links.map(({ href, name }) => {
      const anchor = inItsLanguage(element('a', '', name), name)
      anchor.href = href
      return element('li', '', anchor)
    }),
  )
}
