import { LOCALES, type Locale, type LocalizedText } from './locale.ts'
import { isEmptyRichText, type RichText } from './rich-text.ts'
import { withoutMembersOnly } from './members-only.ts'

type Document = Record<string, unknown>

/** A localized field of a document read with `locale: 'all'`, without empty texts. */
export function localizedText(value: unknown): LocalizedText {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, inLocale(value, locale)]).filter(
      ([, text]) => typeof text === 'string' && text !== '',
    ),
  ) as LocalizedText
}

export const inLocale = (value: unknown, locale: Locale): unknown =>
  typeof value === 'object' && value !== null ? (value as Document)[locale] : undefined

/** A localized list of texts in one locale. */
export const textsIn = (value: unknown, locale: Locale): string[] => {
  const list = inLocale(value, locale)
  return Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string' && item !== '')
    : []
}

/** A localized rich text in one locale without what is for members only; undefined when nothing is left. */
export function richTextIn(value: unknown, locale: Locale): RichText | undefined {
  const body = inLocale(value, locale) as RichText | undefined
  const open = body && withoutMembersOnly(body)
  return isEmptyRichText(open) ? undefined : open
}
