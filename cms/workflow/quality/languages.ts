import type { FlattenedField } from 'payload'
import { LOCALES, type Locale } from '../../published/locale.ts'
import { isEmptyRichText, type RichText } from '../../published/rich-text.ts'
import { inLocale } from '../complete.ts'

/** How many of the texts that exist in any language exist in this one. */
export type LanguageShare = { locale: Locale; filled: number; total: number }

type Localized = { document: Record<string, unknown>; fields: readonly FlattenedField[] }

/** For each language, how much of what was written is there. Documents are read in all locales. */
export function languageShares(documents: readonly Localized[]): LanguageShare[] {
  const texts = documents.flatMap(({ document, fields }) =>
    fields
      .filter((field) => 'localized' in field && field.localized)
      .map((field) => document[field.name])
      .filter((value) => LOCALES.some((locale) => isFilled(inLocale(value, locale)))),
  )
  return LOCALES.map((locale) => ({
    locale,
    filled: texts.filter((value) => isFilled(inLocale(value, locale))).length,
    total: texts.length,
  }))
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== 'object' || value === null) return false
  return !('root' in value) || !isEmptyRichText(value as RichText)
}
