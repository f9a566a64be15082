import type { PayloadRequest } from 'payload'
import { isClosed } from '../access/closed-account.ts'
import { mayGiveProjectRole } from '../access/give-role.ts'
import { isActive } from '../access/period.ts'
import type { ProjectRole, Rights } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { requireRights } from '../workflow/rights.ts'
import { type OpenInvitation, openInvitations, type Part, readParts, type Scope } from './parts.ts'

/** Somebody who has or had a part in a project or organization. */
export type Person = Part & {
  name: string
  organizationName: string
  /** In force today. */
  isActive: boolean
  /** Their account was deactivated or erased. */
  isClosed: boolean
  /** Whether whoever asks may change or end it. */
  mayChange: boolean
}

export type People = { people: Person[]; invitations: OpenInvitation[]; mayInvite: boolean }

/** Who has a part in a project or organization, who had one, and who is invited. */
export async function readPeople(req: PayloadRequest, scope: Scope, id: string): Promise<People> {
  const rights = await requireRights(req)
  const rows = await readParts(req, scope, id)
  const users = await byId(
    req,
    'users',
    rows.map(({ user }) => user),
  )
  const organizations = await byId(
    req,
    'organizations',
    rows.map((row) => row.organization),
  )
  const people = rows.map((row): Person => {
    const user = users.get(row.user) as { name?: string; deactivatedAt?: string } | undefined
    const organization = organizations.get(row.organization) as
      { name?: string; shortName?: string } | undefined
    return {
      ...row,
      name: user?.name ?? '',
      organizationName: organization?.shortName || organization?.name || '',
      isActive: isActive(row),
      isClosed: user !== undefined && isClosed(user) !== undefined,
      mayChange: row.user !== rights.userId && mayChange(rights, scope, id, row),
    }
  })
  return {
    people: people.sort((a, b) => Number(b.isActive) - Number(a.isActive)),
    invitations: await openInvitations(req, scope, id),
    mayInvite: mayInvite(rights, scope, id, rows),
  }
}

const mayChange = (rights: Rights, scope: Scope, id: string, row: Part): boolean =>
  scope === 'organizations'
    ? rights.library.has('admin') || rights.manages.has(id)
    : mayGiveProjectRole(rights, {
        project: id,
        organization: row.organization,
        role: row.role as ProjectRole,
      })

function mayInvite(rights: Rights, scope: Scope, id: string, rows: Part[]): boolean {
  if (rights.library.has('admin')) return true
  if (scope === 'organizations') return rights.manages.has(id)
  const isManager = rights.projects.get(id)?.some(({ role }) => role === 'manager') ?? false
  return isManager || rows.some(({ organization }) => rights.manages.has(organization))
}

async function byId(
  req: PayloadRequest,
  collection: 'users' | 'organizations',
  ids: string[],
): Promise<Map<string, unknown>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    locale: req.i18n?.language === 'en' ? 'en' : DEFAULT_LOCALE,
    fallbackLocale: DEFAULT_LOCALE,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((row) => [row.id, row]))
}
