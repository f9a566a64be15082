import type { SearchState } from '../../../search/query.ts'
import { hrefOf } from './address.ts'
import { link } from './dom.ts'
import { draw } from './draw.ts'
import { fill } from './fill.ts'
import type { Strings } from './strings.ts'

type Options = { state: SearchState; pages: number; strings: Strings }

/** Pages as links: the one before, the first, the neighbours, the last, the one after; gaps stand for others. */
export function showPager(nav: HTMLElement, { state, pages, strings }: Options): void {
  const { page } = state
  const step = (to: number, text: string, label: string) => {
    const made = link(hrefOf({ ...state, page: to }), text)
    made.dataset.key = label
    made.setAttribute('aria-label', label)
    if (to === page) made.setAttribute('aria-current', 'page')
    return made
  }
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const numbers = [...new Set(near)].sort((a, b) => a - b)
  draw(nav, [
    ...(page > 1 ? [step(page - 1, '‹', strings.previous)] : []),
    ...numbers.flatMap((one, at) => [
      ...(at > 0 && one - numbers[at - 1]! > 1 ? [document.createTextNode('…')] : []),
      step(one, String(one), fill(strings.page, { page: one })),
    ]),
    ...(page < pages ? [step(page + 1, '›', strings.next)] : []),
  ])
  nav.hidden = pages < 2
}
