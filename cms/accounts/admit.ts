import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf } from '../access/rights.ts'
import type { Place } from './invite.ts'

/** Gives an account its place: the membership of the organization and, where asked, the project's row. */
export async function admit(req: PayloadRequest, user: string, place: Place): Promise<void> {
  await joinOrganization(req, user, place)
  if (!('project' in place)) return
  const common = { depth: 0, overrideAccess: true, req } as const
  const { project: id, organization, projectRole: role } = place
  const project = await req.payload.findByID({ collection: 'projects', id, ...common })
  const members = project.members ?? []
  const has = members.some(
    (row) =>
      idOf(row.user) === user &&
      idOf(row.organization) === organization &&
      row.role === role &&
      isActive(row),
  )
  if (has) return
  await req.payload.update({
    collection: 'projects',
    id,
    data: { members: [...members, { user, organization, role, from: new Date().toISOString() }] },
    ...common,
  })
}

async function joinOrganization(req: PayloadRequest, user: string, place: Place): Promise<void> {
  const common = { depth: 0, overrideAccess: true, req } as const
  const { organization } = place
  const role = 'organizationRole' in place ? place.organizationRole : 'member'
  const found = await req.payload.find({
    collection: 'memberships',
    where: { user: { equals: user }, organization: { equals: organization } },
    pagination: false,
    ...common,
  })
  const active = found.docs.filter((row) => isActive(row))
  if (active.some((row) => row.role === role || role === 'member')) return
  await req.payload.create({
    collection: 'memberships',
    data: { user, organization, role, from: new Date().toISOString() },
    ...common,
  })
}
