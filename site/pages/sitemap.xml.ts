import type { APIRoute } from 'astro'
import { LOCALES } from '../../cms/published/locale.ts'
import { resourcePath } from '../reading/routes.ts'
import { resourcesOf } from '../reading/show.ts'

export const GET: APIRoute = ({ locals: { reader, siteUrl } }) => {
  const urls = resourcesOf(reader).flatMap((record) =>
    LOCALES.filter((locale) => record.text[locale]).map(
      (locale) =>
        `<url><loc>${siteUrl}${resourcePath(record.kind, record.slug, locale)}</loc><lastmod>${record.release.releasedAt}</lastmod></url>`,
    ),
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml' } })
}
