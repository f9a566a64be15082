import type { PayloadRequest, Where } from 'payload'
import { isClosed } from './closed-account.ts'
import type { Project } from '../payload-types.ts'
import { isActive } from './period.ts'

export const PROJECT_ROLES = ['author', 'signatory', 'manager', 'reader'] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

export const LIBRARY_ROLES = ['admin', 'editor', 'council'] as const
export type LibraryRole = (typeof LIBRARY_ROLES)[number]

/** What one user may do today: by role in the library, in organizations and in projects. */
export type Rights = {
  userId: string
  library: ReadonlySet<LibraryRole>
  /** Organizations whose manager the user is. */
  manages: ReadonlySet<string>
  /** Organizations the user belongs to. */
  organizations: ReadonlySet<string>
  /** Roles by project, each with the organization it is held for. */
  projects: ReadonlyMap<string, readonly Part[]>
}

type Part = { role: ProjectRole; organization: string }

type MemberRow = {
  user: unknown
  organization: unknown
  role: ProjectRole
  from?: string | null
  to?: string | null
}

const KEY = 'rights'

/**
 * The rights of the request's user, read once a request from memberships and projects and nowhere
 * else. Nobody logged in has none, nor has a closed account whose session is still open.
 */
export async function rightsOf(req: PayloadRequest): Promise<Rights | undefined> {
  const user = req.user
  if (!user || user.collection !== 'users') return undefined
  const known = req.context[KEY] as Rights | undefined
  if (known?.userId === String(user.id)) return known
  const rights = await readRights(req, String(user.id))
  req.context[KEY] = rights
  return rights
}

async function readRights(req: PayloadRequest, userId: string): Promise<Rights | undefined> {
  const common = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const account = await req.payload.findByID({
    collection: 'users',
    id: userId,
    select: { roles: true, isDemo: true, deactivatedAt: true },
    ...common,
  })
  if (isClosed(account)) return undefined
  const memberships = await req.payload.find({
    collection: 'memberships',
    where: { user: { equals: userId } },
    select: { organization: true, role: true, from: true, to: true },
    ...common,
  })
  const active = memberships.docs.filter((row) => isActive(row))
  const organizations = active.map((row) => idOf(row.organization))
  const own: Where = { 'members.user': { equals: userId } }
  const ruledOn: Where = { rulingAllowed: { equals: true }, committee: { in: organizations } }
  const projects = await req.payload.find({
    collection: 'projects',
    where: organizations.length > 0 ? { or: [own, ruledOn] } : own,
    select: { members: true, rulingAllowed: true, committee: true },
    ...common,
  })
  return {
    userId,
    library: new Set(account.roles ?? []),
    organizations: new Set(organizations),
    manages: new Set(
      active.filter((row) => row.role === 'manager').map((row) => idOf(row.organization)),
    ),
    projects: new Map(
      projects.docs.flatMap((project) => {
        const parts = [...partsOf(project, userId), ...partsByCommittee(project, organizations)]
        // Whoever had a part and has none today is a stranger to the project.
        return parts.length > 0 ? [[String(project.id), parts] as const] : []
      }),
    ),
  }
}

const partsOf = ({ members }: Pick<Project, 'members'>, userId: string): Part[] =>
  ((members ?? []) as MemberRow[])
    .filter((row) => idOf(row.user) === userId && isActive(row))
    .map((row) => ({ role: row.role, organization: idOf(row.organization) }))

/** Who belongs to the body that rules on a project's overdue sign-offs reads what it rules on. */
function partsByCommittee(
  { rulingAllowed, committee }: Pick<Project, 'rulingAllowed' | 'committee'>,
  organizations: string[],
): Part[] {
  const body = idOf(committee)
  return rulingAllowed && organizations.includes(body)
    ? [{ role: 'reader', organization: body }]
    : []
}

/** The id of a relationship value, populated or not. */
export function idOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Ids of the projects in which the user has one of these roles. */
export const projectsWith = (rights: Rights | undefined, ...roles: ProjectRole[]): string[] =>
  [...(rights?.projects ?? [])]
    .filter(([, rows]) => rows.some((row) => roles.includes(row.role)))
    .map(([project]) => project)
