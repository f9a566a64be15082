import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

type Row = { id?: string | null }

/** Rows of this array carry history: they are ended by their last day, never deleted. */
export const rowsAreEnded =
  (field: string): CollectionBeforeChangeHook =>
  ({ data, originalDoc }) => {
    const rows = (data as Record<string, Row[] | undefined>)[field]
    const before = (originalDoc as Record<string, Row[] | undefined> | undefined)?.[field] ?? []
    const kept = new Set(rows?.map((row) => row.id))
    if (rows && before.some((row) => !kept.has(row.id)))
      throw new APIError(
        '成员和单位的记录不能删除，请填写截止日期 / Rows of members and organizations are not deleted; fill in their last day instead',
        400,
        undefined,
        true,
      )
    return data as Record<string, unknown>
  }
