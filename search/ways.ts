import type { Locale } from '../cms/published/locale.ts'
import type { Way } from './multi-search.ts'
import type { Match } from './query.ts'

/** In every document, since the engine refuses to search a field that none has. */
const NAMES = ['title', 'otherTitles', 'keywords', 'tags', 'summary']

/** Other ways to take a query, the better ones first; those of one list are tried at once. */
export async function waysOf(
  q: string,
  locale: Locale,
  { isTerm, isStrewn }: { isTerm: boolean; isStrewn: boolean },
): Promise<(Way & { match: Match; weight?: number })[][]> {
  // Dictionaries of 140 kB that most searches never need.
  const readings = locale === 'zh' ? (await import('./reading.ts')).readingsOf(q) : []
  const sound = readings.map(
    (reading) => ({ match: 'sound', q: reading, matching: 'all', fields: ['py'] }) as const,
  )
  const long = longWordsOf(q)
  const partial = (fields?: readonly string[]) =>
    [
      ...(long
        ? [{ match: 'partial', q: long, matching: 'all', weight: 0.7, fields } as const]
        : []),
      { match: 'partial', q, matching: 'frequency', fields },
      { match: 'partial', q, matching: 'last', fields },
    ] as const
  if (!isTerm) return [[...sound, ...partial()]]
  return [[...sound, ...partial(NAMES)], ...(isStrewn ? [] : [[...partial()]])]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of more than one character, where a wrong one may have left others alone; '' for all or none. */
function longWordsOf(q: string): string {
  const all = Array.from(segmenter.segment(q), ({ segment }) => segment.trim()).filter(Boolean)
  const long = all.filter((word) => !/^\p{Script=Han}$/u.test(word))
  return long.length < all.length ? long.join(' ') : ''
}
