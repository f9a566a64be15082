import type { PayloadRequest } from 'payload'
import { type Rights, rightsOf } from '../access/rights.ts'
import { WorkflowError } from './errors.ts'

/** The rights of whoever asks; a WorkflowError when nobody is logged in. */
export async function requireRights(req: PayloadRequest): Promise<Rights> {
  const rights = await rightsOf(req)
  if (!rights) throw new WorkflowError('not-logged-in', '请先登录 / Please log in first', 401)
  return rights
}

/** Throws unless the user has a part in the project. */
export function requireMember(rights: Rights, project: string): void {
  const isMember = (rights.projects.get(project)?.length ?? 0) > 0
  if (!isMember && !rights.library.has('admin') && !rights.library.has('council'))
    throw new WorkflowError('not-found', '找不到这条资源 / There is no such resource', 404)
}

export const hasProjectRole = (rights: Rights, project: string, ...roles: string[]): boolean =>
  rights.projects.get(project)?.some((row) => roles.includes(row.role)) ?? false
