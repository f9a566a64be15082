import type { APIRoute } from 'astro'
import type { ListName } from '../reading/catalogue.ts'
import { embeddableAnywhere } from '../reading/embedding.ts'
import { briefsOf } from '../reading/show.ts'
import { widgetItem } from './item.ts'

/** Enough for a page of a partner, small enough for a phone. */
const MAX_ITEMS = 50

/** What the list element (public/widget/v1.js) reads: the newest of one list, with what to show of each. */
export const GET: APIRoute = ({ locals: { reader, owner, locale, siteUrl } }) => {
  const records = briefsOf(reader.newest(owner as ListName, MAX_ITEMS), reader).filter(
    embeddableAnywhere(reader),
  )
  const items = records.map((record) => widgetItem(record, { reader, locale, siteUrl }))
  return Response.json({ version: 1, items })
}
