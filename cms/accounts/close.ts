import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { rightsOf } from '../access/rights.ts'
import { sendMail } from '../email.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { inTransaction } from '../workflow/transaction.ts'
import { closedMail } from './mails.ts'
import { assertManagesAccount } from './manages-account.ts'

/** What stands in reviews and logs where an erased account's name stood. */
export const ERASED_NAME = '已注销用户'

/** Ends every session of one's own account, this one included. */
export async function signOutEverywhere(req: PayloadRequest): Promise<void> {
  const id = (await rightsOf(req))?.userId
  if (!id) throw new WorkflowError('not-logged-in', '请先登录 / Please log in first', 401)
  await change(req, id, { sessions: [] })
}

/**
 * Closes an account: nobody signs in with it, every session ends at once, and what its owner wrote,
 * approved and is credited for stays under their name. Its owner is told.
 */
export async function deactivate(req: PayloadRequest, id: string): Promise<void> {
  const account = await inTransaction(req, async () => {
    const found = await assertManagesAnother(req, id)
    await change(req, id, { deactivatedAt: new Date().toISOString(), sessions: [] })
    return found
  })
  await sendMail(req.payload, { to: account.email, ...closedMail(account) })
}

/** Opens a closed account again; an erased one stays erased. */
export async function reactivate(req: PayloadRequest, id: string): Promise<void> {
  await inTransaction(req, async () => {
    const { erasedAt } = await assertManagesAnother(req, id)
    if (erasedAt)
      throw new WorkflowError(
        'erased',
        '已注销的账号不能恢复 / An erased account stays erased',
        409,
      )
    await change(req, id, { deactivatedAt: null })
  })
}

/**
 * Erases an account for good: name, address and password are gone, so that reviews and logs name an
 * erased user, and so are invitations, notices and what was set up for oneself. Credits are people, not
 * accounts: they stay until a new release leaves them out.
 */
export async function erase(req: PayloadRequest, id: string): Promise<void> {
  await inTransaction(req, async () => {
    const { email } = await assertManagesAnother(req, id)
    const now = new Date().toISOString()
    const erased = { name: ERASED_NAME, email: `${randomUUID()}@erased.invalid` }
    await change(req, id, {
      ...erased,
      password: randomUUID() + randomUUID(),
      roles: [],
      noticesByMail: false,
      deactivatedAt: now,
      erasedAt: now,
      sessions: [],
    })
    const common = { depth: 0, overrideAccess: true, req } as const
    await req.payload.update({
      collection: 'people',
      where: { user: { equals: id } },
      data: { user: null },
      ...common,
    })
    await req.payload.update({
      collection: 'invitations',
      where: { or: [{ account: { equals: id } }, { email: { equals: email } }] },
      data: erased,
      ...common,
    })
    const own = [
      ['notices', { user: { equals: id } }],
      ['payload-preferences', { 'user.value': { equals: id } }],
      [
        'payload-query-presets',
        { 'access.read.users': { in: [id] }, 'access.read.constraint': { equals: 'onlyMe' } },
      ],
    ] as const
    for (const [collection, where] of own)
      await req.payload.delete({ collection, where: where, ...common })
  })
}

async function assertManagesAnother(req: PayloadRequest, id: string) {
  const account = await assertManagesAccount(req, id)
  if ((await rightsOf(req))?.userId === id)
    throw new WorkflowError(
      'own-account',
      '不能停用或注销自己的账号，请联系另一位管理员 / You cannot close your own account; ask another manager',
      403,
    )
  return account
}

const change = (req: PayloadRequest, id: string, data: Record<string, unknown>) =>
  req.payload.update({ collection: 'users', id, data, depth: 0, overrideAccess: true, req })
