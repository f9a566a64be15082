import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { idOf } from '../../access/rights.ts'

/** Nobody grants, changes or ends their own rights, managers and administrators included. */
export const notOwnRow: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const own = req.user?.id
  if (
    own &&
    [data, originalDoc].some((row: { user?: unknown } | undefined) => idOf(row?.user) === own)
  )
    throw new APIError(
      '不能更改自己的权限，请联系另一位管理员 / You cannot change your own rights; ask another manager',
      403,
      undefined,
      true,
    )
  return data as Record<string, unknown>
}
