import type { APIRoute } from 'astro'

export const GET: APIRoute = ({ locals: { siteUrl } }) =>
  new Response(
    `User-agent: *\nDisallow: /embed/\nDisallow: /api/\nSitemap: ${siteUrl}/sitemap.xml\n`,
  )
