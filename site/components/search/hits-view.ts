import type { Hit } from '../../../search/query.ts'
import { element, inItsLanguage } from './dom.ts'
import { fill } from './fill.ts'
import { keyed } from './keyed.ts'
import { isMarked, markedText } from './marked-text.ts'
import type { Strings } from './strings.ts'

/** Units of a module that are named under it, those that hold the words. */
const MOST_UNITS = 2

/** Shows the hits; one that was shown before keeps its element. */
export function showHits(list: HTMLElement, hits: readonly Hit[], strings: Strings): void {
  keyed(list, {
    items: hits,
    key: ({ id }) => id,
    create: ({ kind }) => element('li', `search-hit ${kind}`),
    update: (item, hit) => {
      const content = [heading(hit, strings), ...placesOf(hit, strings), details(hit, strings)]
      // A link that has the focus keeps it: its card is left as it is unless its words changed.
      const same = item.childNodes.length === content.length
      if (same && content.every((one, at) => one.isEqualNode(item.childNodes[at] ?? null))) return
      const hadFocus = item.contains(document.activeElement)
      item.replaceChildren(...content)
      if (hadFocus) item.querySelector('a')?.focus()
    },
  })
}

function heading({ kind, url, marked }: Hit, strings: Strings): HTMLElement {
  const title = element('h2', 'search-title', link(url, markedText(marked.title)))
  return element('div', '', element('p', 'kind', strings.kinds[kind]), title)
}

/** The summary, and where the words stand when it is deeper down. */
function placesOf({ units, marked, passages }: Hit, strings: Strings): HTMLElement[] {
  const found = units
    .map(({ url, title }, at) => ({
      url,
      title: marked.units?.[at]?.title ?? title,
      body: passages?.units?.[at]?.body ?? '',
    }))
    .filter(({ title, body }) => isMarked(title) || isMarked(body))
    .slice(0, MOST_UNITS)
  return [
    ...(marked.summary ? [element('p', 'search-summary', ...markedText(marked.summary))] : []),
    ...(passages && isMarked(passages.body)
      ? [element('p', 'search-passage', ...markedText(passages.body))]
      : []),
    ...found.map(({ url, title, body }) =>
      element(
        'p',
        'search-passage',
        `${strings.unit} `,
        link(url, markedText(title)),
        ...(isMarked(body) ? [' — ', ...markedText(body)] : []),
      ),
    ),
  ]
}

function details(hit: Hit, strings: Strings): HTMLElement {
  const facts = [
    ...hit.organizations.map(({ name }) => inItsLanguage(element('span', '', name), name)),
    ...hit.educationalLevel.map((level) =>
      element('span', '', strings.levels[level as keyof Strings['levels']] ?? level),
    ),
    ...(hit.checkedAt
      ? [element('span', '', fill(strings.checked, { day: dayOf(hit.checkedAt) }))]
      : []),
    ...(hit.availableIn.length > 1 ? [element('span', '', strings.alsoIn)] : []),
    ...(hit.staleRank > 0 ? [element('span', 'search-stale', strings.stale)] : []),
  ]
  return element('p', 'search-facts', ...facts)
}

/** A link within this site; anything else in an index is no address of a resource. */
function link(url: string, content: Node[]): HTMLElement {
  const anchor = element('a', '', ...content)
  if (/^\/(?!\/)/.test(url)) anchor.href = url
  return anchor
}

/** 20261124 as 2026-11-24. */
const dayOf = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
