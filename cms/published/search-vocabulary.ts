/**
 * What editors teach the search, as readers' searches use it; a library that was taught nothing has none.
 */
export type SearchVocabularyRecord = {
  kind: 'settings'
  id: 'search-vocabulary'
  /** What else a term finds, one way. */
  synonyms: Record<string, string[]>
  /** The syllables of words that a dictionary reads wrongly: `{ 乐清: ['yue', 'qing'] }`. */
  pinyin: Record<string, string[]>
  stopWords: string[]
}

export const SEARCH_VOCABULARY = 'settings/search-vocabulary' as const

/** The record of the CMS's document; undefined when nothing is in it. Rows of one term are one entry. */
export function fromSearchVocabulary(
  document: Record<string, unknown>,
): SearchVocabularyRecord | undefined {
  const synonyms: Record<string, string[]> = {}
  for (const { term, alternatives } of rowsOf(document.synonyms)) {
    const key = plain(term)
    const own = textsOf(alternatives).filter((one) => one !== key)
    if (key && own.length > 0) synonyms[key] = [...new Set([...(synonyms[key] ?? []), ...own])]
  }
  const pinyin: Record<string, string[]> = {}
  for (const { word, reading } of rowsOf(document.pinyin))
    if (plain(word)) pinyin[plain(word)] = syllablesIn(plain(reading))
  const stopWords = textsOf(document.stopWords)
  const isEmpty = [synonyms, pinyin, stopWords].every((part) => Object.keys(part).length === 0)
  if (isEmpty) return undefined
  return { kind: 'settings', id: 'search-vocabulary', synonyms, pinyin, stopWords }
}

/** Syllables as they are typed, ü as v: `yuè qīng` is no input, `yue qing` and `lü se` are. */
export const syllablesIn = (reading: string): string[] =>
  reading.toLowerCase().replaceAll('ü', 'v').split(/\s+/).filter(Boolean)

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, ' ').trim() : ''

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.map(plain).filter(Boolean))] : []

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : []

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of a term that the engine tells apart: synonyms work for one to three of them. */
export const MOST_WORDS = 3

/** How many words a term is for the engine, which cuts Chinese into short ones and codes at each sign. */
export function wordsIn(term: string): number {
  const text = plain(term)
  if (isDictionaryWord(text)) return 1
  return [...words.segment(text.replace(/[-/._]/g, ' '))].filter(({ isWordLike }) => isWordLike)
    .length
}

/**
 * Whether a Chinese term must be a word of the engine's dictionary for its synonyms to work, since the
 * engine may cut it into four or more: one of six characters, or a shorter one of which too many
 * characters are in no word that is known. No other term may be: what is a word is not found by its
 * parts any more.
 */
export function isDictionaryWord(term: string): boolean {
  const length = [...term].length
  if (!/^\p{Script=Han}{4,}$/u.test(term)) return false
  if (length > 5) return true
  const single = [...words.segment(term)].filter(({ segment }) => segment.length === 1).length
  return single >= (length === 5 ? 2 : 4)
}
