import { FACET_NAMES, type Facet, type SearchState } from '../../../search/query.ts'
import { element, inItsLanguage } from './dom.ts'
import { fill } from './fill.ts'
import { keyed } from './keyed.ts'
import type { Names } from './names.ts'
import type { Strings } from './strings.ts'

type Options = {
  strings: Strings
  names: Names
  remove: (facet: Facet, value: string) => void
  clear: () => void
}

type Chip = { key: string; label: string; text: string; act: () => void }

/** The chosen values, each a button that removes it, and one that removes all. */
export function createChipsView(list: HTMLElement, { strings, names, remove, clear }: Options) {
  return {
    update({ filters }: SearchState) {
      const chips = FACET_NAMES.flatMap((facet) =>
        (filters[facet] ?? []).map((value): Chip => {
          const name = names.of(facet, value)
          const label = fill(strings.remove, { what: `${strings.facets[facet]} ${name}` })
          return { key: `${facet}=${value}`, label, text: name, act: () => remove(facet, value) }
        }),
      )
      const all: Chip = { key: 'all', label: strings.clear, text: strings.clear, act: clear }
      keyed(list, {
        items: chips.length > 1 ? [...chips, all] : chips,
        key: ({ key }) => key,
        create: (chip) => {
          const button = element('button', 'search-chip')
          button.type = 'button'
          button.addEventListener('click', () => {
            focusNeighbour(list, button)
            chip.act()
          })
          return element('li', '', button)
        },
        update: (item, { label, text, key }) => {
          const button = item.firstElementChild as HTMLButtonElement
          button.setAttribute('aria-label', label)
          const cross = key === 'all' ? [] : [crossOut()]
          button.replaceChildren(inItsLanguage(element('span', '', text), text), ...cross)
        },
      })
      list.hidden = chips.length === 0
    },
  }
}

function crossOut(): HTMLElement {
  const cross = element('span', '', ' ×')
  cross.ariaHidden = 'true'
  return cross
}

/** The button is about to go: the next one takes the focus, or the search field after the last. */
function focusNeighbour(list: HTMLElement, button: HTMLElement): void {
  const buttons = Array.from(list.querySelectorAll('button'))
  const at = buttons.indexOf(button as HTMLButtonElement)
  const next = buttons[at + 1] ?? buttons[at - 1]
  const field = list.closest('ronghe-search')?.querySelector<HTMLElement>('input[type="search"]')
  const isLast = buttons.length <= 1 || button.closest('li')?.dataset.key === 'all'
  ;(isLast ? field : next)?.focus()
}
