import type { Locale } from '../cms/published/locale.ts'
import { quoted } from './facets.ts'
import { commonOf, MARKED, type Matching } from './multi-search.ts'
import type { Ask, Hit, Passages } from './query.ts'

type Options = { q: string; matching: Matching; locale: Locale; ask: Ask }

/** Where in their long texts these hits of a search hold its words, by the ids of the hits. */
export async function passagesOf(
  hits: readonly Hit[],
  { q, matching, locale, ask }: Options,
): Promise<Map<string, Passages>> {
  const query = {
    ...commonOf({ q, matching }, locale),
    filter: `id IN [${hits.map(({ id }) => quoted(id)).join(', ')}]`,
    limit: hits.length,
    attributesToRetrieve: ['id'],
    attributesToHighlight: ['body', 'units.body'],
    attributesToCrop: ['body:30', 'units.body:30'],
    ...MARKED,
  }
  const { results } = (await ask({ queries: [query] })) as {
    results: { hits: { id: string; _formatted: Passages }[] }[]
  }
  return new Map(results[0]?.hits.map((hit) => [hit.id, hit._formatted]))
}
