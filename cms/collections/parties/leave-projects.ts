import type { CollectionAfterChangeHook } from 'payload'
import { idOf } from '../../access/rights.ts'
import type { Membership } from '../../payload-types.ts'

/**
 * Whoever leaves an organization acts for it in no project any more: the roles held on its behalf end
 * on the same day. Somebody who stays by another row keeps them.
 */
export const leaveProjects: CollectionAfterChangeHook<Membership> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const { to } = doc
  if (operation !== 'update' || !to || to === previousDoc.to) return
  const user = idOf(doc.user)
  const organization = idOf(doc.organization)
  const common = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const others = await req.payload.find({
    collection: 'memberships',
    where: {
      id: { not_equals: doc.id },
      user: { equals: user },
      organization: { equals: organization },
      or: [{ to: { exists: false } }, { to: { greater_than: to } }],
    },
    ...common,
  })
  if (others.docs.length > 0) return
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { 'members.user': { equals: user } },
    ...common,
  })
  for (const { id, members = [] } of docs) {
    const left = (members ?? []).map((row) =>
      idOf(row.user) === user && idOf(row.organization) === organization && (!row.to || row.to > to)
        ? { ...row, to }
        : row,
    )
    if (left.some((row, index) => row !== members?.[index]))
      await req.payload.update({
        collection: 'projects',
        id,
        data: { members: left },
        depth: 0,
        overrideAccess: true,
        req,
      })
  }
}
