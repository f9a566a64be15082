import type { PayloadRequest } from 'payload'
import { WorkflowError } from '../workflow/errors.ts'
import { hasProjectRole, requireRights } from '../workflow/rights.ts'

/** Throws unless whoever asks writes in the project. */
export async function requireWriter(req: PayloadRequest, project: string): Promise<void> {
  const rights = await requireRights(req)
  if (!hasProjectRole(rights, project, 'author'))
    throw new WorkflowError(
      'no-author',
      '请选择您作为作者参加的项目 / Choose a project in which you are an author',
      403,
    )
}
