import type { APIRoute } from 'astro'
import { isResource } from '../../../cms/published/record.ts'
import { escape } from '../../rich-text/escape.ts'

const SIZE = { width: 640, height: 240 }

/** oEmbed 1.0, type `rich`, https://oembed.com */
export const GET: APIRoute = ({ locals: { reader, key, siteUrl } }) => {
  const record = key && reader.byKey(key)
  if (!record || !isResource(record)) return new Response(null, { status: 404 })
  const { title } = record.text.zh
  const src = `${siteUrl}/embed/${record.permalink}/`
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: '融合资源库',
    provider_url: `${siteUrl}/`,
    cache_age: 3600,
    html: `<iframe src="${src}" title="${escape(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" style="border:0"></iframe>`,
    ...SIZE,
  })
}
