import type { Endpoint } from 'payload'
import { readDesk } from './desk.ts'

/** `GET /api/desk`: what there is to do for whoever asks. */
export const deskEndpoint: Endpoint = {
  path: '/desk',
  method: 'get',
  handler: async (req) => Response.json(await readDesk(req)),
}
