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
/** What the engine made, which is slow: of each team once, and of each month. */
const drafts = new Map<string, string>()
const MOST_DRAFTS = 20_000
const [TITLE, ADDRESS, YEAR] = ['Ttitlet', 'http://address.invalid/', '7777']

/** The citation as plain text, in the style's own punctuation. */
export function cite(cited: Cited, style: CitationStyle): string {
  const { title, url, issued, ...team } = cited
  return draftOf({ ...team, issued: `${YEAR}-01-01` }, style)
    .replace(DATE, () => dayIn(issued, style, team.language))
    .replace(TITLE, () => title)
    .replace(ADDRESS, () => url)
}

type Draft = Omit<Cited, 'title' | 'url'>

/** A citation with places for title and address. */
function draftOf(draft: Draft, style: CitationStyle): string {
  const key = JSON.stringify([style, draft])
  const known = drafts.get(key)
  if (known !== undefined) return known
  if (drafts.size >= MOST_DRAFTS) drafts.clear()
  const made = engineOf(style, draft.language).cite(itemOf(draft))
  drafts.set(key, made)
  return made
}

/** All of our styles put the date in brackets of its own, the year first. */
const DATE = new RegExp(`\\(${YEAR}[^()]*\\)`)

/**
 * How a style writes a date. The engine is asked once for each month, with a day of one digit and one of
 * two, which shows whether the style pads it; the day stands last.
 */
function dayIn(issued: string, style: CitationStyle, language: Cited['language']): string {
  const [year = '', month = '', day = ''] = issued.split('-')
  const like = `${YEAR}-${month}-${day.startsWith('0') ? '05' : '25'}`
  const bare = draftOf({ authors: [], issued: like, genre: '', publisher: '', language }, style)
  const date = DATE.exec(bare)?.[0] ?? ''
  return date
    .replace(YEAR, year)
    .replace(/\d+(?=\D*$)/, (shown) => (shown.length === 2 ? day : String(Number(day))))
}

function itemOf({ authors, issued, accessed = ACCESSED, genre, publisher, language }: Draft): Item {
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

/** An engine that is used again: making one costs ten times what a citation does. */
function engineOf(style: CitationStyle, language: string): Engine {
  const key = `${style} ${language}`
  const known = engines.get(key)
  if (known) return known
  let item: Item = { id: 'cited' }
  const system = { retrieveLocale: () => cslLocale(language), retrieveItem: () => item }
  const processor = new CSL.Engine(system, STYLES[style], language, true)
  processor.setOutputFormat('text')
  const engine = {
    cite(next: Item) {
      item = next
      // What it knew of the one before is dropped, or that would be cited again.
      processor.updateItems([])
      processor.updateItems([item.id])
      return processor.makeBibliography()[1].join('').trim()
    },
  }
  engines.set(key, engine)
  return engine
}
