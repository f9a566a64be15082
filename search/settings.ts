import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import type { Locale } from '../cms/published/locale.ts'
import { FACETS } from './facets.ts'
import { DICTIONARY, SYNONYMS } from './synonyms.ts'
import { STOP_WORDS } from './stop-words.ts'

/** What the editors add in the CMS to the words of this code. */
export type SearchVocabulary = {
  synonyms: Readonly<Record<string, readonly string[]>>
  stopWords: readonly string[]
}

const NO_VOCABULARY: SearchVocabulary = { synonyms: {}, stopWords: [] }

/** The name of a language's index. */
export const indexOf = (locale: Locale): string => `resources_${locale}`

/** Searched in this order: a word in the title counts for more than one in the text. */
const SEARCHED = [
  'title',
  'otherTitles',
  'codes',
  'keywords',
  'hant',
  'pyi',
  'py',
  'units.title',
  'positions.name',
  'majors.name',
  'tags',
  'organizations.name',
  'contributors',
  'summary',
  'body',
  'units.body',
]

/**
 * All that leaves the engine; the helper fields are searched and never shown. Fields of units are named
 * one by one, since the engine marks and crops only what is named here exactly.
 */
const SHOWN = [
  'id',
  'key',
  'kind',
  'permalink',
  'url',
  'title',
  'summary',
  'keywords',
  'majors',
  'industries',
  'positions',
  'organizations',
  'educationalLevel',
  'availableIn',
  'units.url',
  'units.title',
  'units.body',
  'body',
  'checkedAt',
  'releasedAt',
  'release',
  'staleRank',
]

/**
 * An index's settings as code. Typing errors are not forgiven in initials and codes, where they would
 * match everything. Deep pages end at 1000 results, which stops copying the library by paging.
 */
export function settingsOf(locale: Locale, vocabulary = NO_VOCABULARY): Settings {
  const synonyms = { ...SYNONYMS[locale], ...vocabulary.synonyms }
  return {
    searchableAttributes: SEARCHED,
    displayedAttributes: SHOWN,
    filterableAttributes: ['id', ...Object.values(FACETS)],
    sortableAttributes: ['releasedAt', 'checkedAt', 'staleRank'],
    rankingRules: [
      ...['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
      ...['staleRank:asc', 'releasedAt:desc'],
    ],
    typoTolerance: { disableOnAttributes: ['pyi', 'codes'], disableOnNumbers: true },
    synonyms: Object.fromEntries(
      Object.entries(synonyms).map(([term, others]) => [term, [...others]]),
    ),
    stopWords: [...new Set([...STOP_WORDS, ...vocabulary.stopWords])].sort(),
    dictionary: [...DICTIONARY, ...Object.keys(vocabulary.synonyms).filter(isLong)].sort(),
    // Dropped by the engine otherwise, and C++ and C# would be C.
    nonSeparatorTokens: ['+', '#'],
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1000 },
    searchCutoffMs: 800,
  }
}

/**
 * Whether the engine would cut an editor's term into four words or more, so that its synonyms work only
 * when it is a word of the dictionary. A shorter one must not be: 机器人 would no longer find 工业机器人.
 */
const isLong = (term: string): boolean => /^\p{Script=Han}{6,}$/u.test(term)

/** Changes whenever the settings do: an index made with another hash is built anew. */
export const hashOfSettings = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)
