import type { Endpoint } from 'payload'
import { jsonBody, text } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { fromTemplate } from './from-template.ts'

/** `POST /api/<kind>/from-template {template, project, title, locale}`: a draft to begin with. */
export const templateEndpoint = (kind: ResourceKind): Endpoint => ({
  path: '/from-template',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req)
    const start = {
      template: text(body.template) ?? '',
      project: text(body.project) ?? '',
      title: text(body.title) ?? '',
      locale: body.locale === 'en' ? ('en' as const) : ('zh' as const),
    }
    return Response.json(await fromTemplate(req, kind, start), { status: 201 })
  },
})
