import type { Locale } from '../../cms/published/locale.ts'
import { EN } from './en.ts'
import { ZH } from './zh.ts'

export { nameOf, type ValueSet } from './values.ts'

export type Word = keyof typeof ZH

/** The site's words in a locale; `{n}` is filled in. */
export const wordsIn =
  (locale: Locale) =>
  (word: Word, n?: number | string): string =>
    (locale === 'zh' ? ZH : EN)[word].replace('{n}', String(n ?? ''))

/** The value of a `lang` attribute. */
export const tagOf = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : locale)
