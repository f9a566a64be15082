import { answer, type Answer, type Hit, type Place } from './answer.ts'
import { MARK } from './multi-search.ts'
import { EMPTY_STATE, type SearchState } from './state.ts'
import { subjectOf } from './subject.ts'

export type { Answer, Ask, FacetCounts, Hit, Place } from './answer.ts'
export { FACET_NAMES, type Facet } from './facets.ts'
export { MARK, PAGE_SIZE, type Query } from './multi-search.ts'
export { findPassages } from './passages.ts'
export { isPersonal, normalizedQuery } from './privacy.ts'
export { EMPTY_STATE, paramsOf, SORTS, stateOf, type SearchState, type Sort } from './state.ts'

/** How hits were found: by every word, by how the words sound, or by some of the words. */
export type Match = 'exact' | 'sound' | 'partial'

export type Found = Answer & {
  match: Match
  /** The newest of the whole library with all its facets, where no resource has every word. */
  library?: Answer
}

/**
 * Searches for every word. Where nothing has them all, other ways are tried at once and the one whose best
 * hit scores highest is taken, with the hits that come near it. The same where a term typed in one run
 * is only strewn over a few long texts: then one of its characters is the wrong one.
 */
export async function searchLibrary(state: SearchState, place: Place): Promise<Found> {
  const exact = await answer(state, place)
  const q = subjectOf(state.q)
  const isTerm = TERM.test(q)
  const isFound = exact.total > 0
  if (isFound && !(isTerm && isStrewn(exact, q))) return { ...exact, match: 'exact' }
  const library = isFound ? undefined : await newest(place)
  // The engine refuses to search fields that no document has.
  const isEmpty = library?.total === 0
  // Dictionaries of 140 kB that most searches never need are loaded only here.
  const other =
    q &&
    !isEmpty &&
    (await (
      await import('./otherwise.ts')
    ).searchOtherwise({ ...state, q }, place, { isTerm, isFound }))
  return { ...(other || { ...exact, match: 'exact' }), library }
}

/** The whole library, newest first. */
export const newest = (place: Place): Promise<Answer> =>
  answer({ ...EMPTY_STATE, sort: 'newest' }, place)

/** A term in one run: what has a wrong character is looked for where resources are named. */
const TERM = /^\p{Script=Han}{3,8}$/u

/** Hits so few and so far below a whole match, none of which has as much of the term in its title. */
const isStrewn = ({ total, score, hits }: Answer, term: string): boolean =>
  total <= 3 && score < 0.9 && !hits.some((hit) => isNamed(hit, term))

/** Whether the title says the term: as much is marked in it as the term is long, or a synonym is. */
function isNamed({ marked }: Hit, term: string): boolean {
  const pieces = marked.title
    .split(MARK.open)
    .slice(1)
    .map((piece) => piece.split(MARK.close)[0] ?? '')
  return pieces.join('').length >= term.length || pieces.some((piece) => !term.includes(piece))
}
