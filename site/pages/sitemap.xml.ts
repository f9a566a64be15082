import type { APIRoute } from 'astro'
import { PAGES_PATH, partCount, partPath } from '../reading/sitemap.ts'

/** The index of the sitemap's parts, https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = ({ locals: { reader, siteUrl } }) => {
  const parts = Array.from({ length: partCount(reader.size('all')) }, (_, index) =>
    partPath(index + 1),
  )
  const rows = [PAGES_PATH, ...parts].map(
    (part) => `<sitemap><loc>${siteUrl}${part}</loc></sitemap>\n`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</sitemapindex>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml' } })
}
