import {
  FACET_NAMES,
  type Facet,
  type FacetCounts,
  type SearchState,
} from '../../../search/query.ts'
import { element, nameOf, part } from './dom.ts'
import { draw } from './draw.ts'
import { fill } from './fill.ts'
import type { Names } from './names.ts'
import type { Strings } from './strings.ts'

/** Values shown at first; the others behind a button. */
const FEW = 8

type Options = { strings: Strings; names: Names; toggle: (facet: Facet, value: string) => void }

/** The checkboxes beside the results. Chosen values stay in sight, also when nothing has them any more. */
export function createFacetsView(root: HTMLElement, { strings, names, toggle }: Options) {
  const groups = FACET_NAMES.map((facet) => {
    const group = part(root, `[data-facet=${facet}]`)
    const options = part(group, '.search-options')
    const more = part<HTMLButtonElement>(group, '.search-more')
    let isOpen = false
    let shown: Parameters<typeof update> | undefined
    options.addEventListener('change', ({ target }) =>
      toggle(facet, (target as HTMLInputElement).value),
    )
    more.addEventListener('click', () => {
      isOpen = !isOpen
      if (shown) update(...shown)
    })

    function update({ filters }: SearchState, facets: FacetCounts) {
      shown = [{ filters } as SearchState, facets]
      const chosen = filters[facet] ?? []
      const found = facets[facet]
      const gone = chosen.filter((value) => !found.some((one) => one.value === value))
      const all = [...found, ...gone.map((value) => ({ value, count: 0 }))]
      const seen = all.filter(({ value }, at) => isOpen || at < FEW || chosen.includes(value))
      draw(
        options,
        seen.map(({ value, count }) => {
          const box = element('input')
          box.type = 'checkbox'
          box.value = value
          box.checked = chosen.includes(value)
          const counted = element('span', 'search-count', String(count))
          const label = element(
            'label',
            'search-option',
            box,
            nameOf(names.of(facet, value)),
            counted,
          )
          label.dataset.key = value
          return label
        }),
      )
      more.hidden = all.length === seen.length && !isOpen
      more.textContent = isOpen
        ? strings.fewer
        : fill(strings.more, { hidden: all.length - seen.length })
      more.setAttribute('aria-expanded', String(isOpen))
      group.hidden = all.length === 0
    }
    return update
  })
  return (state: SearchState, facets: FacetCounts) =>
    groups.forEach((update) => update(state, facets))
}
