import {
  type Answer,
  type Facet,
  type Found,
  type Hit,
  type SearchState,
} from '../../../search/query.ts'
import { showChips } from './chips-view.ts'
import { part } from './dom.ts'
import { createFacetsView } from './facets-view.ts'
import { showHelp } from './help-view.ts'
import { showHits } from './hits-view.ts'
import { createNames } from './names.ts'
import { showPager } from './pager-view.ts'
import { statusOf } from './status.ts'
import type { Strings } from './strings.ts'

type Options = { strings: Strings; toggle: (facet: Facet, value: string) => void }

/** All that changes with an answer: the results, what narrows them, and what is said of them. */
export function createResultsView(root: HTMLElement, { strings, toggle }: Options) {
  const results = part(root, '.search-results')
  const list = part(root, '.search-hits')
  const notice = part(root, '.search-notice')
  const empty = part(root, '.search-empty')
  const error = part(root, '.search-error')
  const pager = part(root, '.search-pager')
  const chips = part(root, '.search-chips')
  const signs = part<HTMLTemplateElement>(root, 'template').content
  const names = createNames(strings)
  const showFacets = createFacetsView(root, { strings, names, toggle })

  /** Said only when it changed, else a screen reader repeats it for every letter. */
  function say(text: string) {
    const status = part(root, '.search-status')
    if (status.textContent !== text) status.textContent = text
  }
  const busy = (isBusy: boolean) => results.setAttribute('aria-busy', String(isBusy))

  return {
    busy,
    hasNames: (state: SearchState) => names.hasAll(state),
    hits: (hits: readonly Hit[]) => showHits(list, hits, { strings, signs }),
    rankOf: (hit: Element) => Array.from(list.children).indexOf(hit) + 1,

    found(state: SearchState, found: Found, library: Answer | undefined) {
      const { match, hits, total, pages, facets } = found
      names.learn(facets)
      if (library) names.learn(library.facets)
      say(statusOf(state, found, strings))
      notice.hidden = match === 'exact'
      notice.textContent = match === 'exact' ? '' : strings.match[match]
      error.hidden = true
      empty.hidden = total > 0
      if (library) showHelp(root, state, library)
      this.hits(hits)
      showFacets(state, facets)
      showChips(chips, state, { strings, names })
      showPager(pager, { state, pages, strings })
      busy(false)
    },

    away(state: SearchState) {
      say(strings.failed)
      for (const one of [empty, notice, pager]) one.hidden = true
      list.replaceChildren()
      error.hidden = false
      showChips(chips, state, { strings, names })
      busy(false)
    },

    focus() {
      results.focus({ preventScroll: true })
      root.scrollIntoView()
    },
  }
}
