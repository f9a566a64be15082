import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf, type ProjectRole, type Rights } from '../access/rights.ts'
import { mayGiveProjectRole } from '../access/give-role.ts'
import { sendMail } from '../email.ts'
import type { Invitation, Organization, Project, User } from '../payload-types.ts'
import { WorkflowError } from '../workflow/errors.ts'
import { requireRights } from '../workflow/rights.ts'
import { inTransaction } from '../workflow/transaction.ts'
import { admit } from './admit.ts'
import { invitationMail } from './mails.ts'
import { newToken } from './one-time-link.ts'

/** Days in which an invitation can be accepted. */
export const INVITATION_DAYS = 14

type Who = { email: string; name: string }
/** What somebody is invited into: an organization, or a project on behalf of one. */
export type Place = { organization: string } & (
  { organizationRole: 'member' | 'manager' } | { project: string; projectRole: ProjectRole }
)
/** `link` is there when it was not mailed: whoever invites hands it over. */
export type Invited =
  | { state: 'added'; mailed: boolean }
  | { state: 'invited'; invitation: string; expiresAt: string; mailed: boolean; link?: string }

/**
 * A manager invites into a project or organization. Who has an account is a member at once; anybody
 * else gets a one-time link with which they choose their first password.
 */
export async function invite(req: PayloadRequest, who: Who, place: Place): Promise<Invited> {
  const email = who.email.trim().toLowerCase()
  const name = who.name.trim()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new WorkflowError('email-wrong', '请填写正确的电子邮箱 / Enter a correct e-mail address')
  if (!name) throw new WorkflowError('name-missing', '请填写姓名 / Enter the name')
  const { title, inviter } = await inTransaction(req, () => authorize(req, place))
  const { token, tokenHash } = newToken()
  const result = await inTransaction(req, async () => {
    const account = await findAccount(req, email)
    if (account) {
      await admit(req, account.id, place)
      return { account }
    }
    return { invitation: await write(req, { email, name, tokenHash, inviter }, place) }
  })
  const base = req.payload.config.serverURL
  const link = result.invitation ? `${base}/admin/invitation/${token}` : `${base}/admin`
  const text = invitationMail({
    name,
    place: title,
    inviter: inviter.name,
    link,
    days: INVITATION_DAYS,
  })
  const mailed = await sendMail(req.payload, { to: email, ...text })
  if (!result.invitation) return { state: 'added', mailed }
  const { id, expiresAt } = result.invitation
  return { state: 'invited', invitation: id, expiresAt, mailed, ...(!mailed && { link }) }
}

/** Ends an invitation that is still open; its link leads nowhere then. */
export async function revokeInvitation(req: PayloadRequest, id: string): Promise<void> {
  await inTransaction(req, async () => {
    const found = await req.payload.findByID({
      collection: 'invitations',
      id,
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      req,
    })
    if (!found)
      throw new WorkflowError('not-found', '找不到这个邀请 / There is no such invitation', 404)
    await authorize(req, placeOf(found))
    if (found.acceptedAt)
      throw new WorkflowError('accepted', '邀请已被接受 / The invitation was accepted already', 409)
    await req.payload.update({
      collection: 'invitations',
      id,
      data: { revokedAt: new Date().toISOString() },
      overrideAccess: true,
      depth: 0,
      req,
    })
  })
}

/** Where an invitation leads. */
export function placeOf(row: Invitation): Place {
  const organization = idOf(row.organization)
  return row.project && row.projectRole
    ? { organization, project: idOf(row.project), projectRole: row.projectRole }
    : { organization, organizationRole: row.organizationRole ?? 'member' }
}

/** Checks that the request's user may invite there; gives the place's name and the inviter. */
async function authorize(
  req: PayloadRequest,
  place: Place,
): Promise<{ title: string; inviter: User }> {
  const rights = await requireRights(req)
  const common = { depth: 0, overrideAccess: true, disableErrors: true, req } as const
  const inviter = await req.payload.findByID({ collection: 'users', id: rights.userId, ...common })
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id: place.organization,
    ...common,
  })
  if (!organization || !inviter) throw notAllowed()
  if (!('project' in place)) {
    if (!rights.library.has('admin') && !rights.manages.has(place.organization)) throw notAllowed()
    return { title: organization.name, inviter }
  }
  const project = await req.payload.findByID({
    collection: 'projects',
    id: place.project,
    ...common,
  })
  if (!project) throw notAllowed()
  assertMayInvite(rights, { project, organization, role: place.projectRole })
  return { title: `${project.name}，${organization.name}`, inviter }
}

function assertMayInvite(
  rights: Rights,
  {
    project,
    organization,
    role,
  }: { project: Project; organization: Organization; role: ProjectRole },
): void {
  const takesPart = (project.participants ?? []).some(
    (row) => idOf(row.organization) === organization.id && isActive(row),
  )
  if (!mayGiveProjectRole(rights, { project: project.id, organization: organization.id, role }))
    throw notAllowed()
  if (!takesPart)
    throw new WorkflowError(
      'not-participating',
      `${organization.name}没有参与此项目 / ${organization.name} takes no part in this project`,
    )
}

const notAllowed = () =>
  new WorkflowError(
    'may-not-invite',
    '您不能邀请别人担任这个角色：会签人和管理员由其单位邀请 / You cannot invite to this role: signatories and managers are invited by their organization',
    403,
  )

async function findAccount(req: PayloadRequest, email: string): Promise<User | undefined> {
  const found = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return found.docs[0]
}

/** An earlier invitation of the same address to the same place ends with the new one. */
async function write(
  req: PayloadRequest,
  { inviter, ...row }: Who & { tokenHash: string; inviter: User },
  place: Place,
): Promise<Invitation> {
  const common = { depth: 0, overrideAccess: true, req } as const
  const now = Date.now()
  await req.payload.update({
    collection: 'invitations',
    where: {
      email: { equals: row.email },
      organization: { equals: place.organization },
      ...('project' in place
        ? { project: { equals: place.project } }
        : { organizationRole: { exists: true } }),
      acceptedAt: { exists: false },
      revokedAt: { exists: false },
    },
    data: { revokedAt: new Date(now).toISOString() },
    ...common,
  })
  return req.payload.create({
    collection: 'invitations',
    data: {
      ...row,
      ...place,
      invitedBy: inviter.id,
      expiresAt: new Date(now + INVITATION_DAYS * 86_400_000).toISOString(),
    },
    ...common,
  })
}
