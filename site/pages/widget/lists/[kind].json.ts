import type { APIRoute } from 'astro'
import { RESOURCE_KINDS } from '../../../../cms/published/record.ts'
import { resourcesOf } from '../../../reading/show.ts'
import { widgetList } from '../../../widgets/list.ts'

export const GET: APIRoute = ({ params, locals: { reader, siteUrl } }) => {
  const kind = RESOURCE_KINDS.find((one) => one === params.kind)
  return kind
    ? Response.json(widgetList(resourcesOf(reader, [kind]), reader, siteUrl))
    : new Response(null, { status: 404 })
}
