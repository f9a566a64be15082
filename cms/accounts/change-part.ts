import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf, PROJECT_ROLES, type ProjectRole } from '../access/rights.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { inTransaction } from '../workflow/transaction.ts'
import type { Scope } from './parts.ts'

type Target = { req: PayloadRequest; scope: Scope; id: string; row: string }
/** Another role from now on, or none. */
export type Change = { role: string } | { ends: true }

/**
 * Changes or ends somebody's part in a project or organization, as whoever asks may: the row of until
 * now is ended and stays as history, another role is a new row.
 */
export const changePart = (target: Target, change: Change): Promise<void> =>
  inTransaction(target.req, () =>
    target.scope === 'projects'
      ? changeInProject(target, change)
      : changeInOrganization(target, change),
  )

async function changeInProject({ req, id, row }: Target, change: Change): Promise<void> {
  const common = { collection: 'projects', id, depth: 0, overrideAccess: false, req } as const
  const project = await req.payload.findByID({ ...common, disableErrors: true })
  const members = project?.members ?? []
  const member = members.find((one) => one.id === row && isActive(one))
  if (!member) throw gone()
  const now = new Date().toISOString()
  const ended = members.map((one) => (one === member ? { ...one, to: now } : one))
  const { user, organization } = member
  const next =
    'role' in change
      ? [...ended, { user, organization, role: projectRole(change.role), from: now }]
      : ended
  await req.payload.update({ ...common, data: { members: next } })
}

async function changeInOrganization({ req, id, row }: Target, change: Change): Promise<void> {
  const common = { collection: 'memberships', depth: 0, overrideAccess: false, req } as const
  const membership = await req.payload.findByID({ ...common, id: row, disableErrors: true })
  if (!membership || idOf(membership.organization) !== id || !isActive(membership)) throw gone()
  const now = new Date().toISOString()
  // The new row comes first: whoever is a member nowhere loses the roles in projects.
  if ('role' in change)
    await req.payload.create({
      ...common,
      data: {
        user: idOf(membership.user),
        organization: id,
        role: organizationRole(change.role),
        from: now,
      },
    })
  await req.payload.update({ ...common, id: row, data: { to: now } })
}

function projectRole(value: string): ProjectRole {
  const role = PROJECT_ROLES.find((known) => known === value)
  if (!role) throw roleMissing()
  return role
}

function organizationRole(value: string): 'member' | 'manager' {
  if (value === 'member' || value === 'manager') return value
  throw roleMissing()
}

export const roleMissing = () => new WorkflowError('role-missing', '请选择角色 / Choose a role')

const gone = () =>
  new WorkflowError(
    'no-such-part',
    '找不到这条记录，或已经结束，请刷新页面 / There is no such row, or it has ended; reload the page',
    404,
  )
