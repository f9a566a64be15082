import type { PayloadRequest } from 'payload'
import type { Invitation } from '../payload-types.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { inTransaction } from '../workflow/transaction.ts'
import { admit } from './admit.ts'
import { placeOf } from './invite.ts'
import { hashToken } from './one-time-link.ts'

/** The open invitation of a link, with the names of its places; undefined when it leads nowhere. */
export async function openInvitation(
  req: PayloadRequest,
  token: string,
): Promise<Invitation | undefined> {
  const found = await req.payload.find({
    collection: 'invitations',
    where: { tokenHash: { equals: hashToken(token) } },
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [row] = found.docs
  const isOpen = row && !row.acceptedAt && !row.revokedAt && Date.parse(row.expiresAt) > Date.now()
  return isOpen ? row : undefined
}

/**
 * Accepts an invitation: makes the account with its first password and gives it its place. The link
 * works once. Returns the e-mail address to sign in with.
 */
export async function acceptInvitation(
  req: PayloadRequest,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  return inTransaction(req, async () => {
    const row = await openInvitation(req, token)
    if (!row)
      throw new WorkflowError(
        'invitation-closed',
        '邀请链接已失效：已使用、已撤回或已过期，请联系邀请人 / This invitation was used, ended or has expired; ask whoever invited you',
        410,
      )
    const { email, name } = row
    const common = { depth: 0, overrideAccess: true, req } as const
    const { id } = await req.payload.create({
      collection: 'users',
      data: { email, name, password },
      ...common,
    })
    await admit(req, id, placeOf(row))
    await req.payload.update({
      collection: 'invitations',
      id: row.id,
      data: { acceptedAt: new Date().toISOString(), account: id },
      ...common,
    })
    return { email }
  })
}
