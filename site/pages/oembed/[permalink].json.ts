import type { APIRoute } from 'astro'
import { isResource, type Key } from '../../../cms/published/record.ts'
import { wordsIn } from '../../i18n/index.ts'
import { prefixOf } from '../../reading/routes.ts'
import { embeddingOf } from '../../reading/embedding.ts'
import { EMBED_SIZE, iframe } from '../../reading/iframe.ts'
import { shortNamed } from '../../reading/show.ts'
import { largestSize } from '../../rich-text/picture.ts'

/** oEmbed 1.0, type `rich`, https://oembed.com */
export const GET: APIRoute = ({ locals: { reader, owner, siteUrl, locale } }) => {
  const record = reader.byKey(owner as Key)
  if (!record || !isResource(record)) return new Response(null, { status: 404 })
  const { title } = record.text.zh
  const authors = record.organizations.flatMap(
    (id) => shortNamed(reader.get('organizations', id), locale)?.text ?? [],
  )
  const cover = record.cover ? record.files[record.cover] : undefined
  const thumbnail = cover && largestSize(cover, 960)
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    author_name: authors.join(' · '),
    provider_name: wordsIn(locale)('library'),
    provider_url: `${siteUrl}${prefixOf(locale)}/`,
    cache_age: 3600,
    ...(thumbnail && {
      thumbnail_url: siteUrl + thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    html: iframe({
      ...{ siteUrl, permalink: record.permalink, title, locale, style: 'border:0' },
      recordsPath: embeddingOf(record, reader).recordsPath,
    }),
    ...EMBED_SIZE,
  })
}
