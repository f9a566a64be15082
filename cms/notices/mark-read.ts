import type { Endpoint, PayloadRequest, Where } from 'payload'
import { jsonBody } from '../endpoint.ts'
import { requireRights } from '../workflow/rights.ts'

/** `POST /api/notices/read {ids?, resourceId?}`: one's own notices, these, those of a resource, or all, are read. */
export const markReadEndpoint: Endpoint = {
  path: '/read',
  method: 'post',
  handler: async (req) => {
    const { ids, resourceId } = await jsonBody(req)
    await markRead(req, {
      ...(Array.isArray(ids) && { id: { in: ids.map(String) } }),
      ...(typeof resourceId === 'string' && { resourceId: { equals: resourceId } }),
    })
    return Response.json({ done: true })
  },
}

async function markRead(req: PayloadRequest, which: Where): Promise<void> {
  const { userId } = await requireRights(req)
  await req.payload.update({
    collection: 'notices',
    where: {
      user: { equals: userId },
      readAt: { exists: false },
      ...which,
    },
    data: { readAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
