import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import type { Locale } from '../cms/published/locale.ts'
import {
  isDictionaryWord,
  type SearchVocabularyRecord,
} from '../cms/published/search-vocabulary.ts'
import { FACETS } from './facets.ts'
import { DICTIONARY, SYNONYMS } from './synonyms.ts'
import { STOP_WORDS } from './stop-words.ts'

/** What the editors add in the CMS to the words of this code. */
export type SearchVocabulary = Pick<SearchVocabularyRecord, 'synonyms' | 'stopWords'>

const NO_VOCABULARY: SearchVocabulary = { synonyms: {}, stopWords: [] }

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
    dictionary: [
      ...DICTIONARY,
      ...Object.keys(vocabulary.synonyms).filter(isDictionaryWord),
    ].sort(),
    // Dropped by the engine otherwise, and C++ and C# would be C.
    nonSeparatorTokens: ['+', '#'],
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1000 },
    searchCutoffMs: 800,
  }
}

/** Settings that the engine takes into a whole index in milliseconds; a change of any other re-indexes. */
const QUICK = [
  'synonyms',
  'displayedAttributes',
  'rankingRules',
  'faceting',
  'pagination',
  'searchCutoffMs',
] as const satisfies readonly (keyof Settings)[]

/**
 * What an index was made with. When `all` differs its settings are to be changed; when `deep` differs too
 * it is built anew, since the engine would index every document again while nothing else is taken.
 */
export type SettingsHash = { all: string; deep: string }

export function hashOfSettings(settings: Settings): SettingsHash {
  const deep = Object.entries(settings).filter(
    ([name]) => !(QUICK as readonly string[]).includes(name),
  )
  return { all: hash(settings), deep: hash(deep) }
}

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
