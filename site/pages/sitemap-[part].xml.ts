import type { APIRoute } from 'astro'
import { PART_SIZE, sitemapUrls } from '../reading/sitemap.ts'

export const GET: APIRoute = ({ locals: { reader, page = 1, siteUrl } }) => {
  const entries = reader.slice('all', (page - 1) * PART_SIZE, page * PART_SIZE)
  const urls = entries.map((entry) => sitemapUrls(entry, siteUrl)).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml' } })
}
