import type { Hit, Passages, Place } from './answer.ts'
import { quoted } from './facets.ts'
import { commonOf, MARK, MARKED } from './multi-search.ts'
import type { Found } from './query.ts'

/** Hits whose long texts are looked through: as many as are in sight at first. */
const MOST = 8

type Answered = { results: { hits: { id: string; _formatted: Passages }[] }[] }

/**
 * The hits with the passages of their long texts that hold the words, where none of what is shown does;
 * undefined where every hit shows them, or was found by its sound, which no text shows.
 */
export async function findPassages(
  { hits, match }: Found,
  q: string,
  { locale, ask }: Place,
): Promise<Hit[] | undefined> {
  const deep = hits
    .filter(({ marked }) => !JSON.stringify(marked).includes(MARK.open))
    .slice(0, MOST)
  if (!q.trim() || match === 'sound' || deep.length === 0) return undefined
  const query = {
    ...commonOf({ q, matching: match === 'exact' ? 'all' : 'frequency' }, locale),
    filter: `id IN [${deep.map(({ id }) => quoted(id)).join()}]`,
    limit: MOST,
    attributesToRetrieve: ['id'],
    attributesToHighlight: ['body', 'units.body'],
    attributesToCrop: ['body:30', 'units.body:30'],
    ...MARKED,
  }
  const { results } = (await ask({ queries: [query] })) as Answered
  const found = new Map(results[0]?.hits.map((hit) => [hit.id, hit._formatted]))
  return hits.map((hit) => ({ ...hit, passages: found.get(hit.id) }))
}
