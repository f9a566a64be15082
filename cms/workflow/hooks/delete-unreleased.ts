import type { CollectionBeforeDeleteHook } from 'payload'
import { WorkflowError } from '../errors.ts'

/** What was ever released is withdrawn, not deleted: releases, citations and reports count on it. */
export const deleteUnreleased: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const released = await req.payload.count({
    collection: 'releases',
    where: { or: [{ resourceId: { equals: String(id) } }, { units: { contains: String(id) } }] },
    overrideAccess: true,
    req,
  })
  if (released.totalDocs > 0)
    throw new WorkflowError(
      'released-before',
      `发布过的内容不能删除，请改用“下线” / What was released cannot be deleted; withdraw it instead (${collection.slug})`,
      409,
    )
}
