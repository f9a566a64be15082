import { DEFAULT_LOCALE, type Locale, textIn } from '../../cms/published/locale.ts'
import {
  isResource,
  type PublishedRecord,
  RESOURCE_KINDS,
  type ResourceKind,
  type ResourceRecord,
} from '../../cms/published/record.ts'
import type { RenderContext } from '../rich-text/render.ts'
import type { Reader } from './reader.ts'
import { prefixOf, resourcePath } from './routes.ts'

/** A text to show with the language it is in, where that differs from the page's. */
export type Shown = { text: string; lang?: string; href?: string }

const langOf = (lang: Locale, locale: Locale) =>
  lang === locale ? {} : { lang: lang === 'zh' ? 'zh-CN' : lang }

/** A resource as a list shows it: in the page's language where it is complete there, else in Chinese. */
export function card(record: ResourceRecord, locale: Locale) {
  const lang = record.text[locale] ? locale : DEFAULT_LOCALE
  const { title, summary } = record.text[lang]!
  return {
    kind: record.kind,
    title,
    summary,
    href: resourcePath(record.kind, record.slug, lang),
    isStale: record.isStale,
    releasedAt: record.release.releasedAt,
    ...langOf(lang, locale),
  }
}

/** A named record as a link, or as plain text where it has no page. */
export function named(record: PublishedRecord | undefined, locale: Locale): Shown | undefined {
  if (!record || !('name' in record)) return undefined
  const { text, lang } = textIn(record.name, locale)
  const hasPage = ['majors', 'positions', 'organizations'].includes(record.kind) && 'slug' in record
  return {
    text,
    ...langOf(lang, locale),
    ...(hasPage && { href: `${prefixOf(lang)}/${record.kind}/${record.slug}/` }),
  }
}

export const newestFirst = (a: ResourceRecord, b: ResourceRecord): number =>
  a.firstReleasedAt < b.firstReleasedAt
    ? 1
    : a.firstReleasedAt > b.firstReleasedAt
      ? -1
      : a.id < b.id
        ? 1
        : -1

/** All resources of some kinds, newest first. */
export const resourcesOf = (
  reader: Reader,
  kinds: readonly ResourceKind[] = RESOURCE_KINDS,
): ResourceRecord[] =>
  kinds.flatMap((kind) => reader.all(kind) as ResourceRecord[]).sort(newestFirst)

/** Resources that name a record, newest first. */
export const resourcesNaming = (
  reader: Reader,
  key: Parameters<Reader['referencing']>[0],
): ResourceRecord[] => reader.referencing(key).filter(isResource).sort(newestFirst)

/** How rich texts of a record find files and links. */
export function renderContext(
  record: ResourceRecord,
  reader: Reader,
  locale: Locale,
): RenderContext {
  return {
    files: record.files,
    locale,
    linkTo: (collection, id) => {
      const kind = RESOURCE_KINDS.find((known) => known === collection)
      if (kind) {
        const target: ResourceRecord | undefined = reader.get(kind, id)
        return target && card(target, locale).href
      }
      if (collection !== 'units') return undefined
      const unitKey = `modules/${id}` as const
      const owner =
        record.kind === 'modules' && record.units.some((unit) => unit.id === id)
          ? record
          : reader
              .referencing(unitKey)
              .find((one) => one.kind === 'modules' && one.units.some((unit) => unit.id === id))
      if (owner?.kind !== 'modules') return undefined
      const unit = owner.units.find((one) => one.id === id)
      return unit && `${card(owner, locale).href}${unit.permalink}/`
    },
  }
}

/** A day as it is written in the page's language. Times of records are UTC; the library's zone is China's. */
export const day = (iso: string | undefined): string =>
  iso
    ? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(
        new Date(iso),
      )
    : ''

export const fileSize = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`
