import type { AddressRecord } from '../../cms/published/address.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../cms/published/locale.ts'
import {
  keyOf,
  type Key,
  type PublishedRecord,
  RESOURCE_KINDS,
  type ResourceKind,
} from '../../cms/published/record.ts'
import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import type { OrganizationRecord } from '../../cms/published/party.ts'
import type { TermRecord } from '../../cms/published/term.ts'
import { LISTED_KINDS, type Catalogue, type ListedTermKind } from './catalogue.ts'
import { archivePages } from './paging.ts'
import {
  embedPath,
  itemPath,
  listPath,
  posterPath,
  prefixOf,
  qrPath,
  resourcePath,
  widgetPath,
} from './paths.ts'
import { PAGES_PATH, sitemapParts } from './sitemap.ts'

export * from './paths.ts'

/** What a page belongs to: a record, a list of a kind, or the site itself. */
export type Owner = Key | ResourceKind | 'site'

/** Whether it is a record: lists and the site are owners by their names. */
export const isKey = (owner: Owner): owner is Key => owner.includes('/')

/** One page to write: where, in which language, whose, and which page of a list. */
export type Route = { path: string; locale: Locale; owner: Owner; page?: number }

/** Kinds of record that have pages. */
export const PAGED_KINDS = [...RESOURCE_KINDS, ...LISTED_KINDS, 'addresses'] as const

/** A record whose page lists resources. */
export type ListedRecord = OrganizationRecord | (TermRecord & { kind: ListedTermKind })

export const isListed = (record: PublishedRecord): record is ListedRecord =>
  (LISTED_KINDS as readonly string[]).includes(record.kind)

/** The pages that the library implies for one owner, and no others. */
export function routesOf(owner: Owner, library: Library, catalogue: Catalogue): Route[] {
  if (owner === 'site') return siteRoutes(catalogue)
  if (!isKey(owner)) return kindRoutes(owner, catalogue)
  const brief = library.brief(owner)
  if (brief) return resourceRoutes(brief)
  const record = library.get(owner)
  if (!record) return []
  if (record.kind === 'addresses') return addressRoutes(record, library)
  return isListed(record) ? listedRoutes(record, catalogue) : []
}

/** All owners of pages. */
export function* owners(library: Library): Iterable<Owner> {
  yield 'site'
  for (const key of library.keys())
    if (PAGED_KINDS.some((kind) => key.startsWith(`${kind}/`))) yield key
  yield* RESOURCE_KINDS
}

/**
 * The owners whose pages may change with a record: a resource and its addresses share paths, and of a
 * resource's lists the pages may become more or fewer.
 */
export function ownersAround(
  key: Key,
  library: Library,
  named: PublishedRecord | undefined,
): Owner[] {
  const record = named ?? library.get(key)
  const resource = record?.kind === 'addresses' ? record.resource : key
  const addresses = library.referencing(resource, 'addresses')
  return [...new Set<Owner>([key, resource, ...addresses])]
}

function siteRoutes(catalogue: Catalogue): Route[] {
  const pages = [
    '/',
    '/search/',
    '/about/',
    '/widgets/',
    '/accessibility/',
    '/privacy/',
    '/embed/search/',
    '/404.html',
    ...LISTED_KINDS.map((kind) => `/${kind}/`),
  ]
  const site = (path: string, locale: Locale = 'zh'): Route => ({ path, locale, owner: 'site' })
  return [
    ...LOCALES.flatMap((locale) => pages.map((page) => site(prefixOf(locale) + page, locale))),
    ...LOCALES.flatMap((locale) => [
      site(`/widget${prefixOf(locale)}/search.json`, locale),
      site(`${prefixOf(locale)}/feed.xml`, locale),
      site(`${prefixOf(locale)}/opensearch.xml`, locale),
    ]),
    ...['/robots.txt', '/sitemap.xml', PAGES_PATH].map((path) => site(path)),
    ...sitemapParts(catalogue).map(({ path, page }) => ({ ...site(path), page })),
  ]
}

function kindRoutes(kind: ResourceKind, catalogue: Catalogue): Route[] {
  return LOCALES.flatMap((locale) => [
    ...listRoutes(`${prefixOf(locale)}/${kind}/`, {
      owner: kind,
      locale,
      size: catalogue.size(kind),
    }),
    ...widgetRoutes(kind, locale, kind),
  ])
}

function listRoutes(
  front: string,
  { owner, locale, size }: { owner: Owner; locale: Locale; size: number },
): Route[] {
  const archives = Array.from({ length: archivePages(size) }, (_, index) => index + 1)
  return [
    { path: front, locale, owner },
    ...archives.map((page) => ({ path: listPath(front, page), locale, owner, page })),
  ]
}

/** A list for pages of partners: for the element that reads it, and in a frame. */
const widgetRoutes = (list: string, locale: Locale, owner: Owner): Route[] => [
  { path: widgetPath(list, locale), locale, owner },
  { path: embedPath(list, locale), locale, owner },
]

function resourceRoutes(record: ResourceBrief): Route[] {
  const owner = keyOf(record)
  const locales = LOCALES.filter((locale) => record.text[locale])
  const { permalink, unitPermalinks: units = [] } = record
  return [
    ...locales.flatMap((locale) => {
      const home = resourcePath(record.kind, record.slug, locale)
      const embed = embedPath(permalink, locale)
      const item = itemPath(permalink, locale)
      const poster = posterPath(permalink, locale)
      const paths = [home, ...units.map((unit) => `${home}${unit}/`), embed, poster, item]
      return paths.map((path) => ({ path, locale, owner }))
    }),
    { path: `/r/${permalink}/`, locale: DEFAULT_LOCALE, owner },
    { path: `/oembed/${permalink}.json`, locale: DEFAULT_LOCALE, owner },
    { path: qrPath(permalink), locale: DEFAULT_LOCALE, owner },
  ]
}

function listedRoutes(record: ListedRecord, catalogue: Catalogue): Route[] {
  const owner = keyOf(record)
  const size = catalogue.size(`${record.kind}/${record.id}`)
  const list = `${record.kind}/${record.slug}`
  return [
    ...LOCALES.filter((locale) => record.name[locale]).flatMap((locale) => [
      ...listRoutes(`${prefixOf(locale)}/${list}/`, { owner, locale, size }),
      { path: `${prefixOf(locale)}/${list}/feed.xml`, locale, owner },
    ]),
    ...LOCALES.flatMap((locale) => widgetRoutes(list, locale, owner)),
  ]
}

/**
 * A former address redirects, with a module's units; a withdrawn one is a tombstone, and one of a
 * resource's withdrawn addresses answers for its permanent id. What is there again comes first.
 */
function addressRoutes(record: AddressRecord, library: Library): Route[] {
  const current = library.brief(record.resource)
  const isTaken = current?.slug === record.slug && current.kind === record.resourceKind
  if (record.state === 'current' || isTaken) return []
  const owner = keyOf(record)
  const homes = LOCALES.map((locale) => ({
    path: resourcePath(record.resourceKind, record.slug, locale),
    locale,
    owner,
  }))
  if (record.state === 'former') {
    if (!current) return []
    const unitPages = homes.flatMap((home) =>
      (current.unitPermalinks ?? []).map((unit) => ({ ...home, path: `${home.path}${unit}/` })),
    )
    return [...homes, ...unitPages]
  }
  if (current || !isFirstWithdrawn(record, library)) return homes
  return [
    ...homes,
    { path: `/r/${record.permalink}/`, locale: DEFAULT_LOCALE, owner },
    ...LOCALES.map((locale) => ({ path: embedPath(record.permalink, locale), locale, owner })),
  ]
}

function isFirstWithdrawn(record: AddressRecord, library: Library): boolean {
  const withdrawn = library.referencing(record.resource, 'addresses').find((key) => {
    const other = library.get(key)
    return (
      other?.kind === 'addresses' &&
      other.state === 'withdrawn' &&
      other.resource === record.resource
    )
  })
  return withdrawn === undefined || withdrawn === keyOf(record)
}
