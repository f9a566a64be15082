import type { APIRoute } from 'astro'
import { PART_SIZE, resourceUrls, urlset } from '../reading/sitemap.ts'

export const GET: APIRoute = ({ locals: { reader, page = 1, siteUrl } }) => {
  const entries = reader.slice('all', (page - 1) * PART_SIZE, page * PART_SIZE)
  return urlset(entries.map((entry) => resourceUrls(entry, siteUrl)))
}
