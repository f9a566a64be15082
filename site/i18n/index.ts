import type { Locale } from '../../cms/published/locale.ts'
import { EN } from './en.ts'
import { ZH } from './zh.ts'

export { nameOf, type ValueSet } from './values.ts'

export type Word = keyof typeof ZH

/** The site's words in a locale; `{n}` is filled in. */
export const wordsIn =
  (locale: Locale) =>
  (word: Word, n?: number | string): string =>
    formOf((locale === 'zh' ? ZH : EN)[word], n).replace('{n}', String(n ?? ''))

/** Of a text in two forms, `one|many`, the one for this number. */
const formOf = (text: string, n: number | string | undefined): string => {
  const [one = '', many = one] = text.split('|')
  return Number(n) === 1 ? one : many
}

/** The value of a `lang` attribute. */
export const tagOf = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : locale)
