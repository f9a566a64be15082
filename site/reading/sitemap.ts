import { LOCALES } from '../../cms/published/locale.ts'
import type { Catalogue, Entry } from './catalogue.ts'
import { PAGE_SIZE } from './paging.ts'

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

/** The addresses of a resource's pages, by language where there is more than one. */
export function sitemapUrls(entry: Entry, siteUrl: string): string {
  const pages = ['', ...entry.units.map((unit) => `${unit}/`)]
  return pages.map((page) => urls(entry, page, siteUrl)).join('')
}

function urls({ kind, slug, locales, releasedAt }: Entry, page: string, siteUrl: string): string {
  const at = (locale: string) =>
    `${siteUrl}${locale === 'zh' ? '' : `/${locale}`}/${kind}/${encodeURIComponent(slug)}/${page}`
  const links =
    locales.length > 1
      ? LOCALES.filter((locale) => locales.includes(locale)).map(
          (locale) =>
            `<xhtml:link rel="alternate" hreflang="${locale === 'zh' ? 'zh-CN' : locale}" href="${at(locale)}"/>`,
        )
      : []
  return locales
    .map(
      (locale) =>
        `<url><loc>${at(locale)}</loc><lastmod>${releasedAt}</lastmod>${links.join('')}</url>\n`,
    )
    .join('')
}
