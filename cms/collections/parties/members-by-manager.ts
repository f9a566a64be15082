import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { mayGiveProjectRole } from '../../access/give-role.ts'
import { idOf, type ProjectRole, rightsOf } from '../../access/rights.ts'

type Member = {
  id?: string | null
  user?: unknown
  organization?: unknown
  role?: ProjectRole
  from?: unknown
  to?: unknown
}

const shapeOf = (row: Member) => [
  idOf(row.user),
  idOf(row.organization),
  row.role,
  row.from ?? null,
  row.to ?? null,
]

/**
 * Members of a project are kept by its managers, their own organizations' managers and the library's
 * administrators (`mayGiveProjectRole`), and nobody touches a row of their own.
 */
export const membersByManager: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const rows = (data as { members?: Member[] }).members
  if (!rows || !req.user) return data as Record<string, unknown>
  const before = (originalDoc as { members?: Member[] } | undefined)?.members ?? []
  const changed = rows.filter((row) => {
    const known = before.find((old) => old.id && old.id === row.id)
    return !known || !isDeepStrictEqual(shapeOf(known), shapeOf(row))
  })
  if (changed.length === 0) return data as Record<string, unknown>
  const rights = await rightsOf(req)
  const project = String((originalDoc as { id?: string } | undefined)?.id ?? '')
  const touched = [...changed, ...before.filter((old) => changed.some((row) => row.id === old.id))]
  const mayGive = (row: Member) =>
    rights !== undefined &&
    mayGiveProjectRole(rights, {
      project,
      organization: idOf(row.organization),
      role: row.role ?? 'manager',
    })
  if (!touched.every(mayGive))
    throw forbidden(
      '只有项目管理员可以更改成员；会签人和管理员由其单位更改 / Only a manager of the project changes its members; signatories and managers are changed by their organization',
    )
  if (touched.some((row) => idOf(row.user) === rights?.userId))
    throw forbidden(
      '不能更改自己的权限，请联系另一位管理员 / You cannot change your own rights; ask another manager',
    )
  return data as Record<string, unknown>
}

const forbidden = (message: string) => new APIError(message, 403, undefined, true)
