import { DEFAULT_LOCALE } from '../cms/published/locale.ts'
import type { ResourceKind } from '../cms/published/record.ts'
import type { Place } from './answer.ts'
import { FACETS, readValue } from './facets.ts'
import { indexOf } from './index-name.ts'
import { normalize } from './normalize.ts'

const TERMS = {
  majors: FACETS.major,
  positions: FACETS.position,
  organizations: FACETS.organization,
} as const

/** A page that a reader who types may want: a resource, or a term or organization that has some. */
export type Suggestion = {
  kind: ResourceKind | keyof typeof TERMS
  url: string
  name: string
}

const MOST_TITLES = 5
const MOST_TERMS = 2

type Answered = {
  results: {
    hits: { kind: ResourceKind; url: string; title: string }[]
    facetDistribution?: Record<string, Record<string, number>>
  }[]
}

/** What to offer for words that are still being typed: the best titles, then terms whose names hold them. */
export async function suggest(q: string, { locale, ask }: Place): Promise<Suggestion[]> {
  const query = {
    indexUid: indexOf(locale),
    q: normalize(q),
    matchingStrategy: 'all',
    limit: MOST_TITLES,
    attributesToRetrieve: ['kind', 'url', 'title'],
    facets: Object.values(TERMS),
  }
  const { results } = (await ask({ queries: [query] })) as Answered
  const { hits = [], facetDistribution = {} } = results[0] ?? {}
  const isNamed = namedBy(q)
  const terms = Object.entries(TERMS).flatMap(([kind, attribute]) =>
    Object.keys(facetDistribution[attribute] ?? {})
      .map(readValue)
      .filter(isNamed)
      .slice(0, MOST_TERMS)
      .map(({ value, name }) => ({
        kind: kind as keyof typeof TERMS,
        url: `${locale === DEFAULT_LOCALE ? '' : `/${locale}`}/${kind}/${value}/`,
        name,
      })),
  )
  return [...hits.map(({ kind, url, title }) => ({ kind, url, name: title })), ...terms]
}

/** Whether a term's name holds what is typed, or its address, which is the name in pinyin, begins with it. */
function namedBy(q: string): (term: { value: string; name: string }) => boolean {
  const typed = normalize(q).toLowerCase().trim()
  const letters = typed.replace(/\s/g, '')
  return ({ value, name }) =>
    name.toLowerCase().includes(typed) ||
    value.replace(/-/g, '').includes(letters) ||
    value.replace(/(\w)\w*-?/g, '$1').startsWith(letters)
}
