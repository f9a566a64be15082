import type { APIRoute } from 'astro'
import { isResource, type Key } from '../../cms/published/record.ts'
import { EMBEDDERS_HEADER, embeddingOf } from '../reading/embedding.ts'
import { widgetWhole } from './item.ts'

/** What the card, pathway and base elements read (public/widget/v1.js). */
export const GET: APIRoute = ({ locals: { reader, owner, locale, siteUrl } }) => {
  const record = reader.byKey(owner as Key)
  if (!record || !isResource(record)) return new Response(null, { status: 404 })
  const { hosts, recordsPath } = embeddingOf(record, reader)
  return Response.json(
    {
      version: 1,
      release: record.release.number,
      ...(recordsPath && { recordsPath }),
      item: widgetWhole(record, { reader, locale, siteUrl }),
    },
    hosts && { headers: { [EMBEDDERS_HEADER]: hosts.join(' ') } },
  )
}
