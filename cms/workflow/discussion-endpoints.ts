import type { Endpoint } from 'payload'
import { idIn, jsonBody, text } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { readChanges } from './changes.ts'
import { comment, resolveComment } from './comments.ts'
import { readEditors } from './editors.ts'

/**
 * `GET /api/<kind>/:id/changes` and `…/editors`, `POST /api/<kind>/:id/comments` and
 * `POST /api/<kind>/:id/comments/:comment/resolve`. Comments are read like any collection.
 */
export const discussionEndpoints = (kind: ResourceKind): Endpoint[] => [
  {
    path: '/:id/changes',
    method: 'get',
    handler: async (req) => Response.json(await readChanges({ req, kind, id: idIn(req) })),
  },
  {
    path: '/:id/editors',
    method: 'get',
    handler: async (req) =>
      Response.json({ editors: await readEditors({ req, kind, id: idIn(req) }) }),
  },
  {
    path: '/:id/comments',
    method: 'post',
    handler: async (req) => {
      const body = await jsonBody(req)
      const about = ['field', 'locale', 'quote', 'replyTo'].flatMap((name) => {
        const value = text(body[name])
        return value === undefined ? [] : [[name, value] as const]
      })
      const said = { text: text(body.text) ?? '', ...Object.fromEntries(about) }
      const doc = await comment({ req, kind, id: idIn(req), ...said })
      return Response.json({ doc }, { status: 201 })
    },
  },
  {
    path: '/:id/comments/:comment/resolve',
    method: 'post',
    handler: async (req) => {
      const { isResolved } = await jsonBody(req)
      const doc = await resolveComment({
        req,
        kind,
        id: idIn(req),
        comment: String(req.routeParams?.comment),
        isResolved: isResolved !== false,
      })
      return Response.json({ doc })
    },
  },
]
