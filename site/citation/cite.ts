import CSL from 'citeproc'
import apa from './apa.csl?raw'
import gb2015 from './gb-t-7714-2015.csl?raw'
import gb2025 from './gb-t-7714-2025.csl?raw'
import { cslLocale } from './locale.ts'

const STYLES = { gb2025, gb2015, apa }
export type CitationStyle = keyof typeof STYLES

export type Name = { literal: string } | { family: string; given: string }

/** An online resource to cite. */
export type Cited = {
  title: string
  authors: readonly Name[]
  /** `2026-11-24`. */
  issued: string
  /** Day the reader looked at it, `2026-11-24`; without one the place for it is `ACCESSED`. */
  accessed?: string
  url: string
  /** What it is, such as a course module. */
  genre: string
  publisher: string
  language: 'zh-CN' | 'en'
}

/** Stands where the reader's own day belongs. */
export const ACCESSED = '1111-11-11'

type Item = Record<string, unknown> & { id: string }
type Engine = { cite: (item: Item) => string }

const engines = new Map<string, Engine>()
/** Citations with places for title and address: the slow part is the same for all works of one team. */
const drafts = new Map<string, string>()
const MOST_DRAFTS = 5000
const [TITLE, ADDRESS] = ['Ttitlet', 'http://address.invalid/']

/** The citation as plain text, in the style's own punctuation. */
export function cite(cited: Cited, style: CitationStyle): string {
  const { title, url, ...rest } = cited
  const key = JSON.stringify([style, rest])
  const draft = drafts.get(key) ?? engineOf(style, cited.language).cite(itemOf(cited))
  if (drafts.size >= MOST_DRAFTS) drafts.clear()
  drafts.set(key, draft)
  return draft.replace(TITLE, () => title).replace(ADDRESS, () => url)
}

function itemOf({ authors, issued, accessed = ACCESSED, genre, publisher, language }: Cited): Item {
  return {
    id: 'cited',
    type: 'webpage',
    title: TITLE,
    author: authors,
    issued: dateOf(issued),
    accessed: dateOf(accessed),
    URL: ADDRESS,
    genre,
    publisher,
    language,
  }
}

const dateOf = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] })

function engineOf(style: CitationStyle, language: string): Engine {
  const key = `${style} ${language}`
  const known = engines.get(key)
  if (known) return known
  let item: Item = { id: 'cited' }
  const system = { retrieveLocale: () => cslLocale(language), retrieveItem: () => item }
  const engine = {
    cite(next: Item) {
      item = next
      const processor = new CSL.Engine(system, STYLES[style], language, true)
      processor.setOutputFormat('text')
      processor.updateItems([item.id])
      return processor.makeBibliography()[1].join('').trim()
    },
  }
  engines.set(key, engine)
  return engine
}
