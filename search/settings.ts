import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import type { Locale } from '../cms/published/locale.ts'
import { STOP_WORDS, SYNONYMS } from './synonyms.ts'

/** What readers narrow by. */
export const FACETS = ['kind', 'majors', 'industries', 'positions', 'organizations', 'educationalLevel', 'availableIn'] as const
export type Facet = (typeof FACETS)[number]

/** What the editors added in the CMS. */
export type SearchVocabulary = { synonyms: Readonly<Record<string, readonly string[]>>; stopWords: readonly string[] }

const NO_VOCABULARY: SearchVocabulary = { synonyms: {}, stopWords: [] }

export const indexOf = (locale: Locale): string => `resources_${locale}`

/**
 * The index as code. The title goes before the body; helper fields are searched and never shown;
 * typing errors are not forgiven in initials and codes, where they would match everything.
 */
export function settingsOf(vocabulary: SearchVocabulary = NO_VOCABULARY): Settings {
  const synonyms = { ...SYNONYMS, ...vocabulary.synonyms }
  return {
    searchableAttributes: [
      'title', 'titleOther', 'codes', 'keywords', 'hant', 'pyi', 'py', 'unitTitles', 'positions', 'organizations', 'summary', 'body',
    ],
    displayedAttributes: [
      'id', 'key', 'kind', 'permalink', 'url', 'title', 'summary', 'keywords', 'majors', 'industries', 'positions', 'organizations',
      'educationalLevel', 'availableIn', 'units', 'unitTitles', 'checkedAt', 'releasedAt', 'stale',
    ],
    filterableAttributes: [...FACETS],
    sortableAttributes: ['releasedAt', 'checkedAt'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'stale:asc', 'releasedAt:desc'],
    typoTolerance: { disableOnAttributes: ['pyi', 'codes'], disableOnNumbers: true },
    synonyms: Object.fromEntries(Object.entries(synonyms).map(([term, others]) => [term, [...others]])),
    stopWords: [...new Set([...STOP_WORDS, ...vocabulary.stopWords])].sort(),
    dictionary: Object.keys(synonyms).filter(isLongKey).sort(),
    nonSeparatorTokens: ['+', '#'],
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1000 },
    searchCutoffMs: 800,
  }
}

/** A key that the engine cuts into four or more tokens fires only when it is a word itself. */
const isLongKey = (term: string): boolean => /^\p{Script=Han}{7,}$/u.test(term)

export const hashOfSettings = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)
