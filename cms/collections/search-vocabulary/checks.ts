import type { TextFieldManyValidation, TextFieldSingleValidation } from 'payload'
import { MOST_WORDS, syllablesIn, wordsIn } from '../../published/search-vocabulary.ts'

/** Most synonyms of one term, and the longest of any of these texts: more slows every search down. */
const MOST_ALTERNATIVES = 20
const MOST_CHARACTERS = 40

const both = (zh: string, en: string) => `${zh} / ${en}`
const REQUIRED = both('此项必填', 'This is required')

/** A term whose synonyms could never be found is refused, with the reason. */
export const checkTerm: TextFieldSingleValidation = (value, { data }) => {
  const term = value?.trim() ?? ''
  if (!term) return REQUIRED
  const count = wordsIn(term)
  if (count === 0)
    return both(
      '这个词只有标点符号，搜索时不会起作用：请填写文字、字母或数字',
      'This is only punctuation and would never work: write letters, characters or digits',
    )
  if (count > MOST_WORDS)
    return both(
      `这个词会被切成 ${count} 个词，超过 ${MOST_WORDS} 个的同义词永远不会起作用：请缩短`,
      `The engine cuts this into ${count} words; of more than ${MOST_WORDS} a synonym never works: shorten it`,
    )
  const { stopWords = [] } = data as { stopWords?: string[] | null }
  if (stopWords?.some((word) => isSame(word, term)))
    return both(
      `“${term}”也在忽略的词中，因此永远不会起作用：请从其中一处删除`,
      `“${term}” is ignored as a stop word too and would never work: remove it from one of the two`,
    )
  return tooLong(term) ?? true
}

export const checkAlternatives: TextFieldManyValidation = (values, { siblingData }) => {
  const others = (values ?? []).map((one) => one.trim()).filter(Boolean)
  if (others.length === 0) return REQUIRED
  if (others.length > MOST_ALTERNATIVES)
    return both(`最多 ${MOST_ALTERNATIVES} 个`, `At most ${MOST_ALTERNATIVES}`)
  const { term = '' } = siblingData as { term?: string }
  if (others.every((one) => isSame(one, term)))
    return both(
      '与词本身相同，不会起作用：请填写另一种说法',
      'This is the term itself and changes nothing: write another way to say it',
    )
  return others.map(tooLong).find(Boolean) ?? true
}

/** As many syllables as the word has characters, in plain letters. */
export const checkReading: TextFieldSingleValidation = (value, { siblingData }) => {
  const syllables = syllablesIn(value ?? '')
  if (syllables.length === 0) return REQUIRED
  const { word = '' } = siblingData as { word?: string }
  const characters = [...word.trim()]
  if (!characters.every((one) => /\p{Script=Han}/u.test(one)))
    return both('词只能由汉字组成', 'The word must be Chinese characters only')
  if (syllables.length !== characters.length)
    return both(
      `“${word}”有 ${characters.length} 个字，读音有 ${syllables.length} 个音节：请用空格分开，一字一音`,
      `“${word}” has ${characters.length} characters, the reading ${syllables.length} syllables: one each, apart`,
    )
  if (!syllables.every((one) => /^[a-z]{1,6}$/.test(one)))
    return both(
      '读音只用字母，不带声调；ü 写作 v',
      'Write the reading in letters without tones; ü is v',
    )
  return true
}

export const checkStopWords: TextFieldManyValidation = (values) =>
  (values ?? []).map(tooLong).find(Boolean) ?? true

const tooLong = (text: string): string | undefined =>
  [...text].length > MOST_CHARACTERS
    ? both(
        `“${text}”太长，最多 ${MOST_CHARACTERS} 个字符`,
        `“${text}” is too long: at most ${MOST_CHARACTERS} characters`,
      )
    : undefined

const isSame = (one: string, other: string): boolean =>
  one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase()
