import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../access/rights.ts'
import { WorkflowError } from '../workflow/errors.ts'

export type Scope = 'projects' | 'organizations'

/** What somebody is or was in a project, on behalf of an organization, or in an organization itself. */
export type Part = {
  row: string
  user: string
  organization: string
  role: string
  from?: string | null
  to?: string | null
}

export type OpenInvitation = {
  id: string
  name: string
  email: string
  role: string
  expiresAt: string
}

/** The parts in a project or organization that whoever asks may read. */
export const readParts = (req: PayloadRequest, scope: Scope, id: string): Promise<Part[]> =>
  scope === 'projects' ? projectParts(req, id) : organizationParts(req, id)

async function projectParts(req: PayloadRequest, id: string): Promise<Part[]> {
  const project = await req.payload.findByID({
    collection: 'projects',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!project) throw notFound()
  return (project.members ?? []).map(({ id: row, user, organization, role, from, to }) => ({
    row: row ?? '',
    user: idOf(user),
    organization: idOf(organization),
    role,
    from,
    to,
  }))
}

async function organizationParts(req: PayloadRequest, id: string): Promise<Part[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { organization: { equals: id } },
    depth: 0,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id: row, user, organization, role, from, to }) => ({
    row,
    user: idOf(user),
    organization: idOf(organization),
    role,
    from,
    to,
  }))
}

/** Invitations that wait for an answer, as far as whoever asks may read them. */
export async function openInvitations(
  req: PayloadRequest,
  scope: Scope,
  id: string,
): Promise<OpenInvitation[]> {
  const place: Where =
    scope === 'projects'
      ? { project: { equals: id } }
      : { organization: { equals: id }, organizationRole: { exists: true } }
  const { docs } = await req.payload.find({
    collection: 'invitations',
    where: {
      ...place,
      acceptedAt: { exists: false },
      revokedAt: { exists: false },
      expiresAt: { greater_than: new Date().toISOString() },
    },
    depth: 0,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return docs.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.projectRole ?? row.organizationRole ?? '',
    expiresAt: row.expiresAt,
  }))
}

const notFound = () =>
  new WorkflowError('not-found', '找不到这个项目 / There is no such project', 404)
