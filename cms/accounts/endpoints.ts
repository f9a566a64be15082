import type { Endpoint, PayloadRequest } from 'payload'
import { PROJECT_ROLES } from '../access/rights.ts'
import { idIn, jsonBody, text } from '../endpoint.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { acceptInvitation } from './accept.ts'
import { deactivate, erase, reactivate, signOutEverywhere } from './close.ts'
import { clientAddress } from './client-address.ts'
import { invite, revokeInvitation } from './invite.ts'
import { countAttempt } from './limit-attempts.ts'
import { ownData } from './own-data.ts'
import { makeResetLink } from './reset.ts'

const post = (path: string, handler: (req: PayloadRequest) => Promise<unknown>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => Response.json((await handler(req)) ?? { done: true }),
})

/** `POST /api/projects/:id/invite {email, name, organization, role}`. */
export const inviteToProject = post('/:id/invite', async (req) => {
  const body = await jsonBody(req)
  const projectRole = PROJECT_ROLES.find((role) => role === body.role)
  if (!projectRole) throw roleMissing()
  return invite(req, whoIn(body), {
    organization: text(body.organization) ?? '',
    project: idIn(req),
    projectRole,
  })
})

/** `POST /api/organizations/:id/invite {email, name, role}`. */
export const inviteToOrganization = post('/:id/invite', async (req) => {
  const body = await jsonBody(req)
  const organizationRole = (['member', 'manager'] as const).find((role) => role === body.role)
  if (!organizationRole) throw roleMissing()
  return invite(req, whoIn(body), { organization: idIn(req), organizationRole })
})

/** `POST /api/invitations/accept {token, password}`, which needs no login, and `POST …/:id/revoke`. */
export const invitationEndpoints: Endpoint[] = [
  post('/accept', async (req) => {
    await countAttempt(req, [['reset-address', clientAddress(req.headers)]])
    const { token, password } = await jsonBody(req)
    return acceptInvitation(req, { token: text(token) ?? '', password: text(password) ?? '' })
  }),
  post('/:id/revoke', (req) => revokeInvitation(req, idIn(req))),
]

/** One's own: `POST /api/users/sign-out-everywhere`, `GET …/own-data`; of others: `POST …/:id/<step>`. */
export const accountEndpoints: Endpoint[] = [
  post('/sign-out-everywhere', signOutEverywhere),
  {
    path: '/own-data',
    method: 'get',
    handler: async (req) =>
      Response.json(await ownData(req), {
        headers: { 'Content-Disposition': 'attachment; filename="ronghe-own-data.json"' },
      }),
  },
  post('/:id/deactivate', (req) => deactivate(req, idIn(req))),
  post('/:id/reactivate', (req) => reactivate(req, idIn(req))),
  post('/:id/erase', (req) => erase(req, idIn(req))),
  post('/:id/reset-link', (req) => makeResetLink(req, idIn(req))),
]

const whoIn = (body: Record<string, unknown>) => ({
  email: text(body.email) ?? '',
  name: text(body.name) ?? '',
})

const roleMissing = () => new WorkflowError('role-missing', '请选择角色 / Choose a role')
