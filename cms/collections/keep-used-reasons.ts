import type { GlobalBeforeChangeHook } from 'payload'
import { WorkflowError } from '../workflow/errors.ts'

type Row = { id?: string | null; zh?: string }

/** A reason that a review names stays in the list, or nobody could read that review any more. */
export const keepUsedReasons: GlobalBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const rows = (data as { reasons?: Row[] }).reasons
  if (!rows) return data as Record<string, unknown>
  const kept = new Set(rows.map(({ id }) => id))
  const before = (originalDoc as { reasons?: Row[] } | undefined)?.reasons ?? []
  for (const { id, zh } of before.filter((row) => row.id && !kept.has(row.id))) {
    const { totalDocs } = await req.payload.count({
      collection: 'reviews',
      where: { reasons: { in: [id] } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0)
      throw new WorkflowError(
        'reason-used',
        `“${zh}”已在会签中用过，不能删除；请取消“可选” / “${zh}” was used in a review and cannot be deleted; untick “Offered” instead`,
        409,
      )
  }
  return data as Record<string, unknown>
}
