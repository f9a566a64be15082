import { element } from './dom.ts'
import { fill } from './fill.ts'
import { keyed } from './keyed.ts'
import type { Strings } from './strings.ts'

type Options = { strings: Strings; hrefOf: (page: number) => string; go: (page: number) => void }

type Step = { key: string; text: string; label: string; page?: number; isCurrent?: boolean }

/** Pages as real links, so that they can be opened elsewhere; here they change the results in place. */
export function createPagerView(nav: HTMLElement, { strings, hrefOf, go }: Options) {
  return {
    update(page: number, pages: number) {
      nav.hidden = pages < 2
      keyed(nav, {
        items: stepsOf(page, pages, strings),
        key: ({ key }) => key,
        create: () => {
          const anchor = element('a')
          anchor.addEventListener('click', (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || !anchor.dataset.page) return
            event.preventDefault()
            go(Number(anchor.dataset.page))
          })
          return anchor
        },
        update: (anchor, { text, label, page: to, isCurrent }) => {
          anchor.textContent = text
          anchor.setAttribute('aria-label', label)
          anchor.toggleAttribute('aria-current', isCurrent === true)
          if (isCurrent) anchor.setAttribute('aria-current', 'page')
          if (to) anchor.href = hrefOf(to)
          else anchor.removeAttribute('href')
          anchor.dataset.page = to ? String(to) : ''
        },
      })
    },
  }
}

/** First, last, and the neighbours of the page; a gap stands for the others. */
export function stepsOf(page: number, pages: number, strings: Strings): Step[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const numbers = [...new Set(near)].sort((a, b) => a - b)
  const steps = numbers.flatMap((one, at): Step[] => {
    const number = {
      key: `page ${one}`,
      text: String(one),
      label: fill(strings.page, { page: one }),
      page: one,
      isCurrent: one === page,
    }
    const isAfterGap = at > 0 && one - numbers[at - 1]! > 1
    return isAfterGap ? [{ key: `gap ${one}`, text: '…', label: '…' }, number] : [number]
  })
  return [
    ...(page > 1 ? [{ key: 'previous', text: '‹', label: strings.previous, page: page - 1 }] : []),
    ...steps,
    ...(page < pages ? [{ key: 'next', text: '›', label: strings.next, page: page + 1 }] : []),
  ]
}
