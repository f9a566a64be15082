import type { IncomingAuthType } from 'payload'
import type { PayloadRequest } from 'payload'
import { sendMail } from '../email.ts'
import { rightsOf } from '../access/rights.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { asHtml, resetMail } from './mails.ts'
import { assertManagesAccount } from './manages-account.ts'

/** Milliseconds in which a link to a new password works. */
const EXPIRATION = 3_600_000

const linkOf = (serverURL: string, token: string) => `${serverURL}/admin/reset/${token}`

/** Payload's own reset, with a mail in the words of the library. */
export const resetByMail: NonNullable<IncomingAuthType['forgotPassword']> = {
  expiration: EXPIRATION,
  generateEmailSubject: () => resetMail({ name: '', link: '' }).subject,
  generateEmailHTML: ({ req, token = '', user } = {}) =>
    asHtml(
      resetMail({
        name: (user as { name?: string } | undefined)?.name ?? '',
        link: linkOf(req?.payload.config.serverURL ?? '', token),
      }).text,
    ),
}

/**
 * A manager of somebody's organization, or an administrator, has a link to a new password made: it is
 * mailed to its owner, and shown only where no mail can be sent.
 */
export async function makeResetLink(
  req: PayloadRequest,
  id: string,
): Promise<{ mailed: boolean; link?: string }> {
  const account = await assertManagesAccount(req, id)
  if ((await rightsOf(req))?.userId === id)
    throw new WorkflowError(
      'own-account',
      '自己的密码请在“账号”页更改 / Change your own password on the account page',
    )
  const token = await req.payload.forgotPassword({
    collection: 'users',
    data: { email: account.email },
    disableEmail: true,
    expiration: EXPIRATION,
    req: { payload: req.payload, headers: req.headers, context: {} },
  })
  const link = linkOf(req.payload.config.serverURL, token)
  const mailed = await sendMail(req.payload, {
    to: account.email,
    ...resetMail({ name: account.name, link }),
  })
  return { mailed, ...(!mailed && { link }) }
}
