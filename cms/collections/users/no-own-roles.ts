import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

type Account = { id?: string; roles?: string[] | null }

/** Nobody changes their own roles, the last administrator included. */
export const noOwnRoles: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = originalDoc as Account | undefined
  const roles = (data as Account).roles
  const isOwn = before?.id !== undefined && before.id === req.user?.id
  if (isOwn && roles && !isDeepStrictEqual([...roles].sort(), [...(before.roles ?? [])].sort()))
    throw new APIError(
      '不能更改自己的角色 / You cannot change your own roles',
      403,
      undefined,
      true,
    )
  return data as Record<string, unknown>
}
