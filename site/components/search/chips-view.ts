import { FACET_NAMES, type SearchState } from '../../../search/query.ts'
import { hrefOf, toggled } from './address.ts'
import { element, link, nameOf } from './dom.ts'
import { draw } from './draw.ts'
import { fill } from './fill.ts'
import type { Names } from './names.ts'
import type { Strings } from './strings.ts'

type Options = { strings: Strings; names: Names }

/** The chosen values, each a link that removes it, and one that removes all. */
export function showChips(
  list: HTMLElement,
  state: SearchState,
  { strings, names }: Options,
): void {
  const chips = FACET_NAMES.flatMap((facet) =>
    (state.filters[facet] ?? []).map((value) => {
      const name = names.of(facet, value)
      const remove = link(hrefOf(toggled(state, facet, value)), nameOf(name), ' ×')
      remove.setAttribute(
        'aria-label',
        fill(strings.remove, { what: `${strings.facets[facet]} ${name}` }),
      )
      return chip(`${facet}=${value}`, remove)
    }),
  )
  const all = link(hrefOf({ ...state, page: 1, filters: {} }), strings.clear)
  draw(list, chips.length > 1 ? [...chips, chip('all', all)] : chips)
  list.hidden = chips.length === 0
}

function chip(key: string, content: HTMLElement): HTMLElement {
  const item = element('li', '', content)
  item.dataset.key = key
  return item
}
