import type { APIRoute } from 'astro'
import { LOCALES } from '../../cms/published/locale.ts'
import { RESOURCE_KINDS } from '../../cms/published/record.ts'
import { LISTED_KINDS } from '../reading/catalogue.ts'
import { sitemapUrls, urlset } from '../reading/sitemap.ts'

/** The pages that are no resource's: those of the site, and each major, industry, position and organization. */
export const GET: APIRoute = ({ locals: { reader, siteUrl } }) => {
  const fixed = [
    '',
    ...[...RESOURCE_KINDS, ...LISTED_KINDS, 'about', 'widgets', 'accessibility', 'privacy'].map(
      (name) => `${name}/`,
    ),
  ]
  const listed = LISTED_KINDS.flatMap((kind) =>
    reader.all(kind).map(({ slug, name }) => ({
      path: `${kind}/${encodeURIComponent(slug)}/`,
      locales: LOCALES.filter((locale) => name[locale]),
    })),
  )
  const pages = [...fixed.map((path) => ({ path, locales: LOCALES })), ...listed]
  return urlset(pages.map((page) => sitemapUrls(page, siteUrl)))
}
