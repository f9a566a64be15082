import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf } from '../access/rights.ts'
import type { User } from '../payload-types.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { requireRights } from '../workflow/rights.ts'

/** What whoever asks may do with an account, and whether it is closed. */
export async function accountStanding(req: PayloadRequest, id: string) {
  const { userId } = await requireRights(req)
  const account = await findManaged(req, id)
  return {
    isOwn: userId === id,
    manages: account !== undefined && userId !== id,
    isDeactivated: Boolean(account?.deactivatedAt),
    isErased: Boolean(account?.erasedAt),
  }
}

/**
 * The account of somebody whom the request's user looks after: an administrator everybody's, a
 * manager those that belong to no other organization than theirs. Throws a WorkflowError otherwise.
 */
export async function assertManagesAccount(req: PayloadRequest, id: string): Promise<User> {
  const account = await findManaged(req, id)
  if (account) return account
  throw new WorkflowError(
    'not-your-account',
    '只有其单位的管理员或全库管理员可以这样做 / Only a manager of their organization or an administrator can do this',
    403,
  )
}

async function findManaged(req: PayloadRequest, id: string): Promise<User | undefined> {
  const rights = await requireRights(req)
  const common = { depth: 0, overrideAccess: true, req } as const
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    disableErrors: true,
    ...common,
  })
  const memberships = await req.payload.find({
    collection: 'memberships',
    where: { user: { equals: id } },
    pagination: false,
    ...common,
  })
  const places = memberships.docs
    .filter((row) => isActive(row))
    .map((row) => idOf(row.organization))
  const isTheirs =
    places.length > 0 && places.every((organization) => rights.manages.has(organization))
  // An administrator's account is nobody's but the administrators'.
  const isManaged = rights.library.has('admin') || (isTheirs && !account?.roles?.length)
  return account && isManaged ? account : undefined
}
