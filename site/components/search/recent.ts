import { EMPTY_STATE, paramsOf } from '../../../search/query.ts'
import { element, part } from './dom.ts'

const KEY = 'ronghe recent searches'
const MOST = 8

/** Names what was searched before under the results. It is kept in this browser and sent nowhere. */
export function keepRecent(root: HTMLElement) {
  const box = part(root, '.search-recent')
  const show = () => {
    const all = read()
    box.hidden = all.length === 0
    part(box, 'ul').replaceChildren(
      ...all.map((q) => {
        const anchor = element('a', '', q)
        anchor.href = `${location.pathname}?${paramsOf({ ...EMPTY_STATE, q }).toString()}`
        return element('li', '', anchor)
      }),
    )
  }
  part(box, 'button').addEventListener('click', () => {
    store([])
    show()
    part(root, 'input[type="search"]').focus()
  })
  show()
  return {
    add(q: string) {
      const plain = q.trim()
      if (!plain) return
      store([plain, ...read().filter((one) => one !== plain)].slice(0, MOST))
      show()
    },
  }
}

/** A browser may refuse to keep anything, and anybody may have written there. */
function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function store(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries))
  } catch {
    // Private windows keep nothing.
  }
}
