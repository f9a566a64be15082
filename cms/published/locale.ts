/** The library's languages, the first one first: Chinese is required, English follows where it is complete. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh'

/** A short text in every locale that has it. */
export type LocalizedText = Partial<Record<Locale, string>>

/** The text in `locale`, else in Chinese, with the locale it really is in (for the `lang` attribute). */
export function textIn(text: LocalizedText, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale]
  return own
    ? { text: own, lang: locale }
    : { text: text[DEFAULT_LOCALE] ?? '', lang: DEFAULT_LOCALE }
}
