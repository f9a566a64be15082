import type { Hit } from '../../../search/query.ts'
import { element, link, nameOf, part } from './dom.ts'
import { draw } from './draw.ts'
import { fill } from './fill.ts'
import { isMarked, markedText } from './marked-text.ts'
import type { Strings } from './strings.ts'

/** Units of a module that are named under it, those that hold the words. */
const MOST_UNITS = 2

/** The hits in a list; `signs` holds how each kind is shown. */
export function showHits(
  list: HTMLElement,
  hits: readonly Hit[],
  { strings, signs }: { strings: Strings; signs: ParentNode },
): void {
  draw(
    list,
    hits.map((hit) => {
      const { id, kind, url, marked } = hit
      const item = element(
        'li',
        `search-hit ${kind}`,
        part(signs, `[data-kind=${kind}]`).cloneNode(true),
        element('h2', 'search-title', link(url, ...markedText(marked.title))),
        element('p', 'search-summary', ...markedText(marked.summary)),
        ...passagesOf(hit, strings),
        factsOf(hit, strings),
      )
      item.dataset.key = id
      return item
    }),
  )
}

/** Where the words stand when it is deeper down: in the long text, or in units. */
function passagesOf({ units, marked, passages }: Hit, strings: Strings): HTMLElement[] {
  const found = units.flatMap(({ url, title }, at) => {
    const name = marked.units?.[at]?.title ?? title
    const body = passages?.units?.[at]?.body ?? ''
    if (!isMarked(name + body)) return []
    const place = [`${strings.unit} `, link(url, ...markedText(name))]
    return [[...place, ...(isMarked(body) ? [' — ', ...markedText(body)] : [])]]
  })
  const own = passages && isMarked(passages.body) ? [markedText(passages.body)] : []
  return [...own, ...found.slice(0, MOST_UNITS)].map((content) =>
    element('p', 'search-passage', ...content),
  )
}

function factsOf(hit: Hit, { levels, checked, alsoIn, stale }: Strings): HTMLElement {
  const day = String(hit.checkedAt).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const facts = [
    ...hit.organizations.map(({ name }) => name),
    ...hit.educationalLevel.map((level) => levels[level as keyof Strings['levels']]),
    hit.checkedAt ? fill(checked, { day }) : '',
    hit.availableIn.length > 1 ? alsoIn : '',
  ]
  return element(
    'p',
    'facts-line search-facts',
    ...facts.filter(Boolean).map(nameOf),
    ...(hit.staleRank ? [element('span', 'search-stale', stale)] : []),
  )
}
