import type { Endpoint, PayloadRequest } from 'payload'
import { PROJECT_ROLES } from '../access/rights.ts'
import { idIn, jsonBody, text } from '../endpoint.ts'
import { acceptInvitation } from './accept.ts'
import { type Change, changePart, roleMissing } from './change-part.ts'
import { deactivate, erase, reactivate, signOutEverywhere } from './close.ts'
import { clientAddress } from './client-address.ts'
import { invite, revokeInvitation } from './invite.ts'
import { countAttempt } from './limit-attempts.ts'
import { ownData } from './own-data.ts'
import { accountStanding } from './manages-account.ts'
import type { Scope } from './parts.ts'
import { readPeople } from './people.ts'
import { makeResetLink } from './reset.ts'

const post = (path: string, handler: (req: PayloadRequest) => Promise<unknown>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => Response.json((await handler(req)) ?? { done: true }),
})

const get = (path: string, handler: (req: PayloadRequest) => Promise<unknown>): Endpoint => ({
  path,
  method: 'get',
  handler: async (req) => Response.json(await handler(req)),
})

/**
 * `GET /api/<scope>/:id/people`, who has a part in a project or organization, and
 * `POST …/people/:row {role}` or `{ends: true}`, which changes it.
 */
const people = (scope: Scope): Endpoint[] => [
  get('/:id/people', (req) => readPeople(req, scope, idIn(req))),
  post('/:id/people/:row', async (req) => {
    const { role, ends } = await jsonBody(req)
    const change: Change = ends === true ? { ends } : { role: text(role) ?? '' }
    await changePart({ req, scope, id: idIn(req), row: String(req.routeParams?.row) }, change)
    return readPeople(req, scope, idIn(req))
  }),
]

/** `POST /api/projects/:id/invite {email, name, organization, role}`, and the project's people. */
export const projectEndpoints: Endpoint[] = [
  ...people('projects'),
  post('/:id/invite', async (req) => {
    const body = await jsonBody(req)
    const projectRole = PROJECT_ROLES.find((role) => role === body.role)
    if (!projectRole) throw roleMissing()
    return invite(req, whoIn(body), {
      organization: text(body.organization) ?? '',
      project: idIn(req),
      projectRole,
    })
  }),
]

/** `POST /api/organizations/:id/invite {email, name, role}`, and the organization's people. */
export const organizationEndpoints: Endpoint[] = [
  ...people('organizations'),
  post('/:id/invite', async (req) => {
    const body = await jsonBody(req)
    const organizationRole = (['member', 'manager'] as const).find((role) => role === body.role)
    if (!organizationRole) throw roleMissing()
    return invite(req, whoIn(body), { organization: idIn(req), organizationRole })
  }),
]

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
  get('/:id/standing', (req) => accountStanding(req, idIn(req))),
  post('/:id/deactivate', (req) => deactivate(req, idIn(req))),
  post('/:id/reactivate', (req) => reactivate(req, idIn(req))),
  post('/:id/erase', (req) => erase(req, idIn(req))),
  post('/:id/reset-link', (req) => makeResetLink(req, idIn(req))),
]

const whoIn = (body: Record<string, unknown>) => ({
  email: text(body.email) ?? '',
  name: text(body.name) ?? '',
})
