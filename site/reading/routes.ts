import { LOCALES, DEFAULT_LOCALE, type Locale } from '../../cms/published/locale.ts'
import {
  isResource,
  keyOf,
  type Key,
  type PublishedRecord,
  RESOURCE_KINDS,
  type ResourceKind,
} from '../../cms/published/record.ts'

/** One page to write: where, in which language, and the record it is about. */
export type Route = { path: string; locale: Locale; key?: Key }

export const prefixOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `/${locale}`)

/** Kinds of term and party that have a page of their own. */
export const PAGED = ['majors', 'positions', 'organizations'] as const

/** Pages that are there whatever the library holds. */
export function fixedRoutes(): Route[] {
  const pages = [
    '/',
    '/search/',
    '/about/',
    ...[...RESOURCE_KINDS, ...PAGED].map((kind) => `/${kind}/`),
  ]
  return [
    ...LOCALES.flatMap((locale) =>
      pages.map((page) => ({ path: prefixOf(locale) + page, locale })),
    ),
    { path: '/404.html', locale: 'zh' },
    { path: '/sitemap.xml', locale: 'zh' },
    { path: '/robots.txt', locale: 'zh' },
    ...RESOURCE_KINDS.map((kind): Route => ({ path: `/widget/lists/${kind}.json`, locale: 'zh' })),
  ]
}

/** The pages that a record has by itself. */
export function routesOf(record: PublishedRecord): Route[] {
  const key = keyOf(record)
  if (isResource(record)) {
    const locales = LOCALES.filter((locale) => record.text[locale])
    return [
      ...locales.flatMap((locale) => [
        { path: resourcePath(record.kind, record.slug, locale), locale, key },
        ...(record.kind === 'modules'
          ? record.units.map((unit) => ({
              path: `${resourcePath(record.kind, record.slug, locale)}${unit.permalink}/`,
              locale,
              key,
            }))
          : []),
        { path: `${prefixOf(locale)}/embed/${record.permalink}/`, locale, key },
      ]),
      { path: `/r/${record.permalink}/`, locale: 'zh', key },
      { path: `/oembed/${record.permalink}.json`, locale: 'zh', key },
    ]
  }
  if (record.kind === 'addresses') return addressRoutes(record, key)
  const hasPage = (PAGED as readonly string[]).includes(record.kind)
  if (!hasPage || !('slug' in record)) return []
  return [
    ...LOCALES.filter((locale) => 'name' in record && record.name[locale]).map((locale) => ({
      path: `${prefixOf(locale)}/${record.kind}/${record.slug}/`,
      locale,
      key,
    })),
    { path: `/widget/lists/${record.kind}/${record.slug}.json`, locale: 'zh' as const, key },
  ]
}

/** A redirect from a former address; a tombstone under the address and the permanent id of what was withdrawn. */
function addressRoutes(record: Extract<PublishedRecord, { kind: 'addresses' }>, key: Key): Route[] {
  if (record.state === 'current') return []
  const pages = LOCALES.map((locale) => ({
    path: resourcePath(record.resourceKind, record.slug, locale),
    locale,
    key,
  }))
  return record.state === 'former'
    ? pages
    : [
        ...pages,
        { path: `/r/${record.permalink}/`, locale: 'zh', key },
        { path: `/embed/${record.permalink}/`, locale: 'zh', key },
      ]
}

export const resourcePath = (kind: ResourceKind, slug: string, locale: Locale): string =>
  `${prefixOf(locale)}/${kind}/${slug}/`
