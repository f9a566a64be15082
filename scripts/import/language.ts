import { Converter } from 'opencc-js/t2cn'
import type { Locale } from '../../cms/published/locale.ts'

/** The languages of a source. Traditional Chinese becomes the library's Chinese. */
export const LANGUAGES = ['zh', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const localeOf = (language: Language): Locale => (language === 'en' ? 'en' : 'zh')

const CODES: Readonly<Record<string, Language>> = {
  zh: 'zh',
  cn: 'zh',
  'zh-cn': 'zh',
  'zh-hans': 'zh',
  'zh-sg': 'zh',
  chs: 'zh',
  tw: 'zh-TW',
  hk: 'zh-TW',
  mo: 'zh-TW',
  'zh-tw': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
  'zh-hant': 'zh-TW',
  cht: 'zh-TW',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
}

/** The language that a folder's name or an option says, such as `zh`, `zh_TW` or `en-US`. */
export const languageNamed = (name: string): Language | undefined =>
  CODES[name.toLowerCase().replace('_', '-')]

/** Whether a folder's name is a language's code, known to the library or not (`fr`, `pt-br`). */
export const isLanguageFolder = (name: string): boolean =>
  languageNamed(name) !== undefined ||
  /^(ar|bn|cs|da|de|el|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|ms|nl|no|pl|pt|pt-br|pt-pt|ro|ru|sv|th|tr|uk|ur|vi)$/i.test(
    name.replace('_', '-'),
  )

/** Folders that hold one folder a language. */
export const isTranslationsFolder = (name: string): boolean =>
  /^(translations?|i18n|l10n|locales?)$/i.test(name)

/** One in twenty: an English text that quotes some Chinese has fewer. */
const LEAST_HAN = 0.05
/** One in ten characters: simplified texts have hardly any that conversion changes, traditional ones about a third. */
const LEAST_TRADITIONAL = 0.1
const SAMPLE = 200_000

/** The language that a text is written in, judged by its letters. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  const han = sample.match(/\p{Script=Han}/gu) ?? []
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (han.length === 0 || han.length / (han.length + latin) < LEAST_HAN) return 'en'
  const characters = han.join('')
  const simplified = [...byCharacter(characters)]
  const changed = han.filter((character, index) => character !== simplified[index]).length
  return changed / han.length > LEAST_TRADITIONAL ? 'zh-TW' : 'zh'
}

const byCharacter = Converter({ from: 't', to: 'cn' })

/**
 * Traditional Chinese in simplified characters. Words stay as they are: the tables for words are made
 * for software and turn 核心 into 内核 and 程序 into 进程 wherever they stand.
 */
export const toSimplified: (text: string) => string = Converter({ from: 'tw', to: 'cn' })
