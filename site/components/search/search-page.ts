import type { Locale } from '../../../cms/published/locale.ts'
import {
  allFacets,
  type Ask,
  EMPTY_STATE,
  findPassages,
  PAGE_SIZE,
  paramsOf,
  searchLibrary,
  SORTS,
  stateOf,
  type Facet,
  type FacetCounts,
  type Found,
  type SearchState,
} from '../../../search/query.ts'
import { askUntil } from './ask.ts'
import { createChipsView } from './chips-view.ts'
import { part } from './dom.ts'
import { createFacetsView } from './facets-view.ts'
import { fill } from './fill.ts'
import { showHits } from './hits-view.ts'
import { onKeys } from './keyboard.ts'
import { createNames } from './names.ts'
import { createPagerView } from './pager-view.ts'
import { keepRecent } from './recent.ts'
import { createSignals } from './signals.ts'
import type { Strings } from './strings.ts'
import { onTyping } from './typing.ts'

/** Milliseconds without a further change. */
const REST = 200

type History = 'push' | 'replace' | 'keep'

/** Brings the search page to life until `signal`: its address is its state, and the markup stays in place. */
export function startSearchPage(root: HTMLElement, locale: Locale, signal: AbortSignal): void {
  const strings = JSON.parse(root.dataset.strings ?? '') as Strings
  const names = createNames(strings)
  const input = part<HTMLInputElement>(root, 'input[type="search"]')
  const order = part<HTMLSelectElement>(root, '.search-sort select')
  const results = part(root, '.search-results')
  const facets = createFacetsView(root, { strings, names, toggle })
  const chips = createChipsView(part(root, '.search-chips'), {
    strings,
    names,
    remove: toggle,
    clear: () => change({ filters: {} }),
  })
  const pager = createPagerView(part(root, '.search-pager'), { strings, hrefOf, go })

  const signals = createSignals(locale, signal)
  const recent = keepRecent(root)

  let state = stateOf(new URLSearchParams(location.search))
  let isTypingRun = false
  let asking = new AbortController()
  /** All facets of the library, asked for once, where a name is missing or nothing is found. */
  let everything: FacetCounts | undefined

  const typing = onTyping(input, {
    signal,
    changed: () => {
      if (input.value.trim() === state.q.trim()) return
      // One entry in the history for all that is typed in one go.
      change({ q: input.value }, isTypingRun ? 'replace' : 'push')
      isTypingRun = true
    },
  })

  function change(to: Partial<SearchState>, history: History = 'push') {
    isTypingRun = false
    // What was typed a moment ago counts too; it is not asked for twice.
    const q = typing.isComposing() ? state.q : input.value
    typing.cancel()
    state = { ...state, q, page: 1, ...to }
    if (history === 'push') window.history.pushState(null, '', hrefOf(state.page))
    if (history === 'replace') window.history.replaceState(null, '', hrefOf(state.page))
    void run()
  }

  function toggle(facet: Facet, value: string) {
    const chosen = state.filters[facet] ?? []
    const values = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value]
    change({ filters: { ...state.filters, [facet]: values } })
  }

  function go(page: number) {
    change({ page })
    results.focus({ preventScroll: true })
    root.scrollIntoView()
  }

  function hrefOf(page: number): string {
    const params = paramsOf({ ...state, page }).toString()
    return params ? `${location.pathname}?${params}` : location.pathname
  }

  async function run() {
    asking.abort()
    asking = new AbortController()
    const { signal: until } = asking
    results.ariaBusy = 'true'
    order.value = state.sort
    try {
      const ask = askUntil(until)
      const found = await searchLibrary(state, locale, ask)
      names.learn(found.facets)
      const isEmpty = found.total === 0
      if (isEmpty || !names.hasAll(state)) everything ??= await allFacets(locale, ask)
      if (until.aborted) return
      if (everything) names.learn(everything)
      show(found)
      if (isEmpty && everything) await help(everything, ask)
      signals.seen(state.q, found.total)
      void showPassages(found, until)
    } catch (error) {
      if (until.aborted) return
      console.error(error)
      fail()
    } finally {
      if (!until.aborted) results.ariaBusy = 'false'
    }
  }

  function show(found: Found) {
    const isEmpty = found.total === 0
    const isEverything =
      !state.q.trim() && Object.values(state.filters).every((one) => !one?.length)
    say(
      isEmpty
        ? fill(state.q.trim() ? strings.empty : strings.emptyFilters, { q: state.q.trim() })
        : isEverything && found.pages < 2
          ? fill(found.total === 1 ? strings.all.one : strings.all.many, { total: found.total })
          : fill(strings.found[found.pages > 1 ? 'paged' : found.total === 1 ? 'one' : 'many'], {
              ...{ total: found.total, page: state.page, pages: found.pages },
            }),
    )
    const notice = part(root, '.search-notice')
    notice.hidden = found.match === 'exact'
    notice.textContent = found.match === 'exact' ? '' : strings.match[found.match]
    part(root, '.search-error').hidden = true
    part(root, '.search-empty').hidden = !isEmpty
    showHits(part(root, '.search-hits'), found.hits, strings)
    facets.update(state, found.facets)
    chips.update(state)
    pager.update(state.page, found.pages)
  }

  /** Once the reader rests: marking long texts is the one slow thing that the engine does. */
  async function showPassages(found: Found, until: AbortSignal) {
    await new Promise((resolve) => setTimeout(resolve, REST))
    if (until.aborted) return
    try {
      const hits = await findPassages(found, { q: state.q, locale, ask: askUntil(until) })
      if (hits && !until.aborted) showHits(part(root, '.search-hits'), hits, strings)
    } catch (error) {
      // The hits stand without their passages.
      if (!until.aborted) console.error(error)
    }
  }

  /** Loaded only where nothing was found. */
  async function help(facets: FacetCounts, ask: Ask) {
    const { showHelp } = await import('./empty-view.ts')
    await showHelp(root, { state, facets, locale, ask })
  }

  function fail() {
    say(strings.failed)
    for (const name of ['.search-empty', '.search-notice', '.search-pager'])
      part(root, name).hidden = true
    part(root, '.search-hits').replaceChildren()
    part(root, '.search-error').hidden = false
    chips.update(state)
  }

  /** Said only when it changed, else a screen reader repeats it for every letter. */
  function say(text: string) {
    const status = part(root, '.search-status')
    if (status.textContent !== text) status.textContent = text
  }

  const on = <E extends Event = Event>(selector: string, type: string, act: (event: E) => void) =>
    part(root, selector).addEventListener(type, act as EventListener, { signal })

  on('.search-form', 'submit', (event) => {
    event.preventDefault()
    if (typing.isComposing()) return
    typing.cancel()
    if (input.value.trim() !== state.q.trim()) change({ q: input.value })
    isTypingRun = false
  })
  on('input[type="search"]', 'change', () => {
    isTypingRun = false
    recent.add(input.value)
  })
  on('.search-hits', 'click', ({ target }) => {
    const item = (target as Element).closest('a')?.closest('li')
    if (!item?.parentElement) return
    recent.add(state.q)
    const rank = Array.from(item.parentElement.children).indexOf(item) + 1
    signals.opened((state.page - 1) * PAGE_SIZE + rank)
  })
  on('.search-sort select', 'change', () =>
    change({ sort: SORTS.find((sort) => sort === order.value) ?? EMPTY_STATE.sort }),
  )
  on('.search-retry', 'click', () => void run())
  on('.search-clear', 'click', () => change({ filters: {} }))
  on('.search-toggle', 'click', () => {
    const isOpen = part(root, '.search-side').classList.toggle('is-open')
    part(root, '.search-toggle').ariaExpanded = String(isOpen)
  })
  window.addEventListener(
    'popstate',
    () => {
      change(stateOf(new URLSearchParams(location.search)), 'keep')
      input.value = state.q
    },
    { signal },
  )
  signal.addEventListener('abort', () => asking.abort())
  onKeys(root, input, signal)
  input.value = state.q
  void run()
}
