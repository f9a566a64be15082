import type { Locale } from '../cms/published/locale.ts'
import { answer, type Place } from './answer.ts'
import { trials, type Way } from './multi-search.ts'
import type { Found, Match } from './query.ts'
import type { SearchState } from './state.ts'
import { wordsOf } from './words.ts'

/** In every document, since the engine refuses to search a field that none has. */
const NAMES = ['title', 'otherTitles', 'keywords', 'tags', 'summary']

/** How far below the best hit the others may score, and what the best one must. */
const NEAR = 0.5
const LEAST = 0.3

type Query = { isTerm: boolean; isFound: boolean }

/** What is found by other ways than by every word of the query, if anything is. */
export async function searchOtherwise(
  state: SearchState,
  place: Place,
  query: Query,
): Promise<Found | undefined> {
  for (const ways of await waysOf(state.q, place.locale, query)) {
    const { results } = (await place.ask(trials(state, place.locale, ways))) as Trials
    const scores = ways.map(
      ({ weight = 1 }, at) => weight * (results[at]?.hits[0]?._rankingScore ?? 0),
    )
    const score = Math.max(...scores)
    const way = ways[scores.indexOf(score)]
    if (!way || score < LEAST) continue
    const least = (score / (way.weight ?? 1)) * NEAR
    return { ...(await answer(state, place, { ...way, least })), match: way.match }
  }
  return undefined
}

type Trials = { results: { hits: { _rankingScore: number }[] }[] }

/** A way with how much its scores are worth beside those of the others. */
type Weighed = Way & { match: Match; weight?: number }

/** Other ways to take a query, the better ones first; those of one list are tried at once. */
async function waysOf(q: string, locale: Locale, { isTerm, isFound }: Query): Promise<Weighed[][]> {
  const readings = locale === 'zh' ? (await import('./reading.ts')).readingsOf(q) : []
  const sound = readings.map((reading): Weighed => ({
    match: 'sound',
    q: reading,
    matching: 'all',
    fields: ['py'],
  }))
  const long = longWordsOf(q)
  const partial = (fields?: readonly string[]): Weighed[] => [
    ...(long ? [{ match: 'partial', q: long, matching: 'all', weight: 0.7, fields } as const] : []),
    { match: 'partial', q, matching: 'frequency', fields },
    { match: 'partial', q, matching: 'last', fields },
  ]
  if (!isTerm) return [[...sound, ...partial()]]
  return [[...sound, ...partial(NAMES)], ...(isFound ? [] : [partial()])]
}

/** The words of more than one character, where a wrong one may have left others alone; '' for all or none. */
function longWordsOf(q: string): string {
  const words = wordsOf(q).filter((word) => word.trim())
  const long = words.filter((word) => !/^\p{Script=Han}$/u.test(word))
  return long.length < words.length ? long.join(' ') : ''
}
