import type { Endpoint } from 'payload'
import { idIn, jsonBody } from '../endpoint.ts'
import { consequences } from './consequences.ts'

/** `POST /api/projects/:id/consequences {participants}`: what storing them would do; stores nothing. */
export const consequencesEndpoint: Endpoint = {
  path: '/:id/consequences',
  method: 'post',
  handler: async (req) => {
    const { participants } = await jsonBody(req)
    const rows: unknown[] = Array.isArray(participants) ? participants : []
    const objects = rows.filter((row) => typeof row === 'object' && row !== null)
    return Response.json(await consequences(req, idIn(req), objects))
  },
}
