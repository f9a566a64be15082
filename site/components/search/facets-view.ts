import {
  FACET_NAMES,
  type Facet,
  type FacetCounts,
  type SearchState,
} from '../../../search/query.ts'
import { element, inItsLanguage, part } from './dom.ts'
import { fill } from './fill.ts'
import { keyed } from './keyed.ts'
import type { Names } from './names.ts'
import type { Strings } from './strings.ts'

/** Values shown at first; the others behind a button. */
const FEW = 8

type Choice = { value: string; count: number; isChosen: boolean }

type Options = {
  strings: Strings
  names: Names
  toggle: (facet: Facet, value: string) => void
}

/** The checkboxes beside the results. Chosen values stay in sight, also when nothing has them any more. */
export function createFacetsView(root: HTMLElement, { strings, names, toggle }: Options) {
  const opened = new Set<Facet>()

  function show(facet: Facet, choices: readonly Choice[]) {
    const group = part<HTMLFieldSetElement>(root, `fieldset[data-facet="${facet}"]`)
    const shown = opened.has(facet)
      ? choices
      : choices.filter((one, at) => at < FEW || one.isChosen)
    keyed(part(group, '.search-options'), {
      items: shown,
      key: ({ value }) => value,
      create: ({ value }) => option(facet, value),
      update: (label, choice) => {
        const name = names.of(facet, choice.value)
        const box = part<HTMLInputElement>(label, 'input')
        box.checked = choice.isChosen
        const text = part(label, '.search-name')
        if (text.textContent !== name) text.textContent = name
        inItsLanguage(text, name)
        part(label, '.search-count').textContent = String(choice.count)
      },
    })
    showMore(facet, group, choices.length - shown.length)
    group.hidden = choices.length === 0
    if (opened.has(facet)) part(group, '.search-more').textContent = strings.fewer
  }

  function option(facet: Facet, value: string): HTMLLabelElement {
    const box = element('input')
    box.type = 'checkbox'
    box.addEventListener('change', () => toggle(facet, value))
    return element(
      'label',
      'search-option',
      box,
      element('span', 'search-name'),
      element('span', 'search-count'),
    )
  }

  function showMore(facet: Facet, group: HTMLElement, hidden: number) {
    const button = part<HTMLButtonElement>(group, '.search-more')
    button.hidden = hidden === 0 && !opened.has(facet)
    button.textContent = fill(strings.more, { hidden })
    button.setAttribute('aria-expanded', String(opened.has(facet)))
  }

  let last: { state: SearchState; facets: FacetCounts } | undefined
  for (const facet of FACET_NAMES)
    part(root, `fieldset[data-facet="${facet}"] .search-more`).addEventListener('click', () => {
      if (!opened.delete(facet)) opened.add(facet)
      if (last) update(last.state, last.facets)
    })

  function update(state: SearchState, facets: FacetCounts) {
    last = { state, facets }
    for (const facet of FACET_NAMES)
      show(facet, choicesOf(facet, state, facets, focusedIn(root, facet)))
  }
  return { update }
}

function choicesOf(
  facet: Facet,
  state: SearchState,
  facets: FacetCounts,
  focused: string | undefined,
): Choice[] {
  const chosen = state.filters[facet] ?? []
  const found = facets[facet]
  const absent = [...chosen, ...(focused ? [focused] : [])].filter(
    (value, at, all) => all.indexOf(value) === at && !found.some((one) => one.value === value),
  )
  return [...found, ...absent.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    count,
    isChosen: chosen.includes(value),
  }))
}

/** The value whose checkbox has the focus: it stays, though nothing has it any more. */
function focusedIn(root: HTMLElement, facet: Facet): string | undefined {
  const group = part(root, `fieldset[data-facet="${facet}"] .search-options`)
  const focused = Array.from(group.children).find((child) => child.contains(document.activeElement))
  return (focused as HTMLElement | undefined)?.dataset.key
}
