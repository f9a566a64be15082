import { APIError, type Endpoint, type Where } from 'payload'
import { jsonBody } from '../endpoint.ts'
import type { ResourceKind } from '../published/record.ts'
import { messageOf } from '../publishing/error-message.ts'
import { WorkflowError } from './errors.ts'

/**
 * `PATCH /api/<kind>?where…`: many at once go to the trash and come back, each through the gate of its
 * own, and nothing else is changed of many: it would be published past the release, or written over what
 * somebody saved meanwhile. The answer is that of Payload's list.
 */
export const trashManyEndpoint = (collection: ResourceKind | 'units'): Endpoint => ({
  path: '/',
  method: 'patch',
  handler: async (req) => {
    const { deletedAt, ...rest } = await jsonBody(req)
    if (deletedAt === undefined || Object.keys(rest).length > 0)
      throw new WorkflowError(
        'one-by-one',
        '批量操作只能放入回收站或恢复；不能直接发布，修改请逐条打开 / Of many at once, drafts go to the trash and come back. Nothing is published or changed that way: open each',
        403,
      )
    const found = await req.payload.find({
      collection,
      where: req.query.where as Where,
      draft: true,
      trash: true,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      select: {},
      req,
    })
    if (found.docs.length === 0)
      throw new WorkflowError('none-found', '没有找到这些内容 / None of these is there', 404)
    const docs: { id: string }[] = []
    const refusals: { id: string; message: string; status: number }[] = []
    for (const { id } of found.docs)
      try {
        const data = { deletedAt: deletedAt as string | null }
        const common = { draft: true, trash: true, depth: 0, overrideAccess: false } as const
        await req.payload.update({ collection, id, data, ...common, req })
        docs.push({ id })
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        refusals.push({ id, message: messageOf(error), status: error.status })
      }
    const [refusal] = refusals
    const message =
      refusal?.message ??
      req.t('general:updatedCountSuccessfully', { count: docs.length, label: '' })
    const status = refusal ? (docs.length > 0 ? 400 : refusal.status) : 200
    return Response.json({ docs, errors: refusals, message }, { status })
  },
})
