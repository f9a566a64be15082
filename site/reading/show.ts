import {
  DEFAULT_LOCALE,
  type Locale,
  type LocalizedText,
  textIn,
} from '../../cms/published/locale.ts'
import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { PublishedRecord } from '../../cms/published/record.ts'
import { tagOf } from '../i18n/index.ts'
import type { Entry } from './catalogue.ts'
import type { Reader } from './reader.ts'
import { isListed, prefixOf, resourcePath } from './routes.ts'

/** A text to show, with the language it is in where that differs from the page's. */
export type Shown = { text: string; lang?: string; href?: string; count?: number }

/** The `lang` attribute of a text in `lang` on a page in `locale`: none where they are the same. */
export const langOn = (lang: Locale, locale: Locale): string | undefined =>
  lang === locale ? undefined : tagOf(lang)

/** A text in the page's language, else in Chinese and marked; undefined where there is none. */
export function shownText(text: LocalizedText | undefined, locale: Locale): Shown | undefined {
  const found = textIn(text ?? {}, locale)
  if (!found.text) return undefined
  const lang = langOn(found.lang, locale)
  return { text: found.text, ...(lang && { lang }) }
}

/** Where a reader of `locale` is led: the resource in that language, else in Chinese. */
export function linkTo(record: ResourceBrief, locale: Locale) {
  const own = record.text[locale] ? locale : DEFAULT_LOCALE
  return {
    title: record.text[own]?.title ?? record.text.zh.title,
    summary: record.text[own]?.summary ?? record.text.zh.summary,
    href: resourcePath(record.kind, record.slug, own),
    lang: langOn(own, locale),
  }
}

/** What to show of some entries of a list. One that was just withdrawn is left out. */
export const briefsOf = (entries: readonly Entry[], reader: Reader): ResourceBrief[] =>
  entries.flatMap(({ key }) => reader.brief(key) ?? [])

/** A named record as a link, or as plain text where it has no page. */
export function named(record: PublishedRecord | undefined, locale: Locale): Shown | undefined {
  if (!record || !('name' in record)) return undefined
  const shown = shownText(record.name, locale)
  if (!shown || !isListed(record)) return shown
  const own = record.name[locale] ? locale : DEFAULT_LOCALE
  return { ...shown, href: `${prefixOf(own)}/${record.kind}/${record.slug}/` }
}

/** The same under its short name, where it has one. */
export function shortNamed(record: PublishedRecord | undefined, locale: Locale): Shown | undefined {
  const full = named(record, locale)
  if (record?.kind !== 'organizations' || !full) return full
  // The full name decides on the language: an English page shows no Chinese short name of an English name.
  const lang = record.name[locale] ? locale : DEFAULT_LOCALE
  return { ...full, text: record.shortName[lang] ?? full.text }
}
