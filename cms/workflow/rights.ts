import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf, type Rights, rightsOf, signsFor } from '../access/rights.ts'
import { WorkflowError } from './errors.ts'

type Participant = {
  organization: unknown
  signs?: boolean | null
  from?: string | null
  to?: string | null
}

export type ProjectParties = {
  /** Organizations whose sign-off is required today, each once, in the participants' order. */
  required: string[]
  /** All that take part today. */
  participating: string[]
}

/** The organizations of a project as of today. */
export async function readParties(req: PayloadRequest, project: string): Promise<ProjectParties> {
  const found = await req.payload.findByID({
    collection: 'projects',
    id: project,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const active = ((found.participants ?? []) as Participant[]).filter((row) => isActive(row))
  const organizations = (rows: Participant[]) => [
    ...new Set(rows.map((row) => idOf(row.organization))),
  ]
  return {
    required: organizations(active.filter((row) => row.signs)),
    participating: organizations(active),
  }
}

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

/** The organization that the user signs for: the one asked for, or their only one. */
export function requireSignatory(
  rights: Rights,
  project: string,
  parties: ProjectParties,
  asked?: string,
): string {
  const signs = signsFor(rights, project).filter((organization) =>
    parties.required.includes(organization),
  )
  const organization = asked ?? (signs.length === 1 ? signs[0] : undefined)
  if (organization && signs.includes(organization)) return organization
  if (signs.length > 1 && !asked)
    throw new WorkflowError(
      'which-organization',
      '您代表多个单位，请选择以哪个单位会签 / You sign for several organizations; choose one',
    )
  throw new WorkflowError(
    'not-signatory',
    '只有该单位的会签人可以会签 / Only a signatory of the organization can sign',
    403,
  )
}

export const hasProjectRole = (rights: Rights, project: string, ...roles: string[]): boolean =>
  rights.projects.get(project)?.some((row) => roles.includes(row.role)) ?? false
