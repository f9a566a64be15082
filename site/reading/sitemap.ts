import { LOCALES, type Locale } from '../../cms/published/locale.ts'
import { tagOf } from '../i18n/index.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import { PAGE_SIZE } from './paging.ts'
import { prefixOf } from './paths.ts'

/** Resources in one part: few, since a release writes a part anew; far below the 50 000 addresses of the protocol. */
export const PART_SIZE = PAGE_SIZE * 10

/** The parts of the sitemap, each of the same resources for good (https://www.sitemaps.org/protocol.html). */
export const sitemapParts = (catalogue: Catalogue): { path: string; page: number }[] =>
  Array.from({ length: partCount(catalogue.size('all')) }, (_, index) => ({
    path: partPath(index + 1),
    page: index + 1,
  }))

export const partCount = (size: number): number => Math.max(1, Math.ceil(size / PART_SIZE))

export const partPath = (page: number): string => `/sitemap-${page}.xml`

/** The part of what is no resource. */
export const PAGES_PATH = '/sitemap-pages.xml'

type Page = {
  /** Behind the language, without a slash before it. */
  path: string
  locales: readonly Locale[]
  /** `2026-11-24` */
  lastmod?: string
}

/** The addresses of a resource's pages. */
export const resourceUrls = (entry: Entry, siteUrl: string): string =>
  ['', ...entry.units.map((unit) => `${unit}/`)]
    .map((page) => `${entry.kind}/${encodeURIComponent(entry.slug)}/${page}`)
    .map((path) =>
      sitemapUrls({ path, locales: entry.locales, lastmod: entry.releasedAt }, siteUrl),
    )
    .join('')

/** The addresses of a page, by language where there is more than one. */
export function sitemapUrls({ path, locales, lastmod }: Page, siteUrl: string): string {
  const at = (locale: Locale) => `${siteUrl}${prefixOf(locale)}/${path}`
  const links =
    locales.length > 1
      ? LOCALES.filter((locale) => locales.includes(locale)).map(
          (locale) =>
            `<xhtml:link rel="alternate" hreflang="${tagOf(locale)}" href="${at(locale)}"/>`,
        )
      : []
  const date = lastmod ? `<lastmod>${lastmod}</lastmod>` : ''
  return locales
    .map((locale) => `<url><loc>${at(locale)}</loc>${date}${links.join('')}</url>\n`)
    .join('')
}

/** The file of some addresses, https://www.sitemaps.org/protocol.html */
export function urlset(urls: readonly string[]): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml' } })
}
