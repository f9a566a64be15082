import type { APIRoute } from 'astro'
import { resourcesNaming } from '../../../../reading/show.ts'
import { widgetList } from '../../../../widgets/list.ts'

export const GET: APIRoute = ({ locals: { reader, key, siteUrl } }) => {
  if (!key || !reader.byKey(key)) return new Response(null, { status: 404 })
  return Response.json(widgetList(resourcesNaming(reader, key), reader, siteUrl))
}
