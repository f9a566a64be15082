import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { WorkflowError } from '../errors.ts'

/** What was ever released is withdrawn, not deleted: releases, citations and reports count on it. */
export const deleteUnreleased: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  assertNeverReleased(req, collection.slug, String(id))

/** Nor does it go to the trash, from where it would be deleted. */
export const trashUnreleased: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc as { id?: string; deletedAt?: string | null } | undefined
  if (data.deletedAt && before?.id && !before.deletedAt)
    await assertNeverReleased(req, collection.slug, before.id)
  return data as Record<string, unknown>
}

/** A save makes a draft only; what is read by its id without one has to be in the trash too. */
export const trashWhole: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  const [now, before] = [doc, previousDoc] as (
    { id: string; deletedAt?: string | null } | undefined
  )[]
  const deletedAt = now?.deletedAt ?? null
  if (!now || !before || deletedAt === (before.deletedAt ?? null)) return
  const { id } = now
  await req.payload.db.updateOne({ collection: collection.slug, id, data: { deletedAt }, req })
}

async function assertNeverReleased(req: PayloadRequest, slug: string, id: string): Promise<void> {
  const released = await req.payload.count({
    collection: 'releases',
    where: { or: [{ resourceId: { equals: id } }, { units: { contains: id } }] },
    overrideAccess: true,
    req,
  })
  if (released.totalDocs > 0)
    throw new WorkflowError(
      'released-before',
      `发布过的内容不能删除，请改用“下线” / What was released cannot be deleted; withdraw it instead (${slug})`,
      409,
    )
}
