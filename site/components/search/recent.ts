import { EMPTY_STATE } from '../../../search/query.ts'
import { hrefOf } from './address.ts'
import { part } from './dom.ts'
import { showLinks } from './links-view.ts'

const KEY = 'ronghe recent searches'
const MOST = 8

/** Names what was searched before. It is kept in this browser and sent nowhere. */
export function keepRecent(root: HTMLElement) {
  const box = part(root, '.search-recent')
  const show = (queries: readonly string[]) =>
    showLinks(
      box,
      queries.map((q) => ({ href: hrefOf({ ...EMPTY_STATE, q }), name: q })),
    )
  const keep = (queries: readonly string[]) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(queries))
    } catch {
      // Private windows keep nothing.
    }
    show(queries)
  }
  part(box, 'button').addEventListener('click', () => {
    keep([])
    part(root, 'input').focus()
  })
  show(read())
  return (q: string) => {
    const plain = q.trim()
    if (plain) keep([plain, ...read().filter((one) => one !== plain)].slice(0, MOST))
  }
}

/** A browser may refuse to keep anything, and anybody may have written there. */
function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
