import type { Locale } from '../../../cms/published/locale.ts'
import {
  findPassages,
  newest,
  PAGE_SIZE,
  searchLibrary,
  SORTS,
  stateOf,
  type SearchState,
} from '../../../search/query.ts'
import { hrefOf, toggled } from './address.ts'
import { askUntil, SearchAway } from './ask.ts'
import { part } from './dom.ts'
import { onKeys } from './keyboard.ts'
import { keepRecent } from './recent.ts'
import { createResultsView } from './results-view.ts'
import { createSignals } from './signals.ts'
import type { Strings } from './strings.ts'
import { onTyping } from './typing.ts'

/** Milliseconds without a further change. */
const REST = 200

/*
 * The search page: its address is its state, the markup stays in place, and each link from the page to
 * itself changes it in place.
 */
const root = part(document, '.search-page')
const locale = root.dataset.locale as Locale
const input = part<HTMLInputElement>(root, 'input')
const order = part<HTMLSelectElement>(root, 'select')
const view = createResultsView(root, {
  strings: JSON.parse(root.dataset.strings ?? '') as Strings,
  toggle: (facet, value) => go(toggled(state, facet, value)),
})
const signals = createSignals(locale)
const remember = keepRecent(root)

let state = stateOf(new URLSearchParams(location.search))
let isTypingRun = false
let asking = new AbortController()

const typing = onTyping(input, () => {
  if (input.value.trim() === state.q.trim()) return
  // One entry in the history for all that is typed in one go.
  go({ ...state, page: 1 }, isTypingRun ? 'replaceState' : 'pushState')
  isTypingRun = true
})

/** Goes to another state; what was typed a moment ago counts too, and is not asked for twice. */
function go(to: SearchState, history: 'pushState' | 'replaceState' = 'pushState') {
  const q = to.q === state.q && !typing.isComposing() ? input.value : to.q
  show({ ...to, q })
  window.history[history](null, '', hrefOf(state))
}

function show(to: SearchState) {
  typing.cancel()
  isTypingRun = false
  if (to.q !== state.q && to.q !== input.value) input.value = to.q
  state = to
  void run()
}

async function run() {
  asking.abort()
  asking = new AbortController()
  const { signal } = asking
  const place = { locale, ask: askUntil(signal) }
  let isShown = false
  view.busy(true)
  order.value = state.sort
  try {
    const found = await searchLibrary(state, place)
    const library = found.library ?? (view.hasNames(state) ? undefined : await newest(place))
    if (signal.aborted) return
    view.found(state, found, library)
    isShown = true
    signals.seen(state.q.trim(), found.total)
    // Once the reader rests: marking long texts is the one slow thing that the engine does.
    await new Promise((resolve) => setTimeout(resolve, REST))
    const hits = signal.aborted ? undefined : await findPassages(found, state.q, place)
    if (hits && !signal.aborted) view.hits(hits)
  } catch (error) {
    if (signal.aborted) return
    if (!isShown) view.away(state)
    if (!(error instanceof SearchAway)) throw error
  }
}

part(root, 'form').addEventListener('submit', (event) => {
  event.preventDefault()
  if (typing.isComposing()) return
  if (input.value.trim() !== state.q.trim()) go({ ...state, page: 1 })
  isTypingRun = false
  // Puts a phone's keyboard away.
  if (matchMedia('(pointer: coarse)').matches) view.focus()
})
input.addEventListener('change', () => {
  isTypingRun = false
  remember(input.value)
})
root.addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest('a')
  const hit = anchor?.closest('.search-hit')
  if (hit) {
    remember(state.q)
    signals.opened((state.page - 1) * PAGE_SIZE + view.rankOf(hit))
  }
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!anchor || isElsewhere || anchor.pathname !== location.pathname) return
  event.preventDefault()
  go(stateOf(new URLSearchParams(anchor.search)))
  if (!anchor.closest('.search-chips')) view.focus()
})
order.addEventListener('change', () =>
  go({ ...state, page: 1, sort: SORTS.find((sort) => sort === order.value) ?? state.sort }),
)
part(root, '.search-retry').addEventListener('click', () => void run())
part(root, '.search-toggle').addEventListener('click', ({ currentTarget }) => {
  const isOpen = part(root, '.search-side').classList.toggle('is-open')
  ;(currentTarget as Element).setAttribute('aria-expanded', String(isOpen))
})
window.addEventListener('popstate', () => show(stateOf(new URLSearchParams(location.search))))
onKeys(root, input)
input.value = state.q
void run()
