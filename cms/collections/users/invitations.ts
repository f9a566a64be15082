import type { CollectionConfig, Where } from 'payload'
import { type PROJECT_ROLES, projectsWith, rightsOf } from '../../access/rights.ts'
import { nobody } from '../../access/rules.ts'
import { invitationEndpoints } from '../../accounts/endpoints.ts'
import { label, options } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/**
 * Invitations by a one-time link, into an organization or a project. Written by the operations of
 * cms/accounts only; the link itself is kept nowhere, only its SHA-256.
 */
export const Invitations: CollectionConfig = plainCollection({
  slug: 'invitations',
  labels: { singular: label('邀请', 'Invitation'), plural: label('邀请', 'Invitations') },
  admin: {
    group: GROUPS.parties,
    useAsTitle: 'email',
    description: label(
      '在项目或单位页面的“人员”处发出邀请',
      'Invite people where a project or an organization lists its people',
    ),
    defaultColumns: ['email', 'name', 'organization', 'project', 'expiresAt', 'acceptedAt'],
  },
  endpoints: invitationEndpoints,
  access: { read: readManaged, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'email', type: 'email', required: true, label: label('电子邮箱', 'E-mail') },
    { name: 'name', type: 'text', required: true, label: label('姓名', 'Name') },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      label: label('单位', 'Organization'),
    },
    {
      name: 'organizationRole',
      type: 'select',
      label: label('在单位的角色', 'Role in the organization'),
      options: options({ member: ['成员', 'Member'], manager: ['单位管理员', 'Manager'] }),
    },
    {
      name: 'project',
      type: 'relationship',
      relationTo: 'projects',
      label: label('项目', 'Project'),
    },
    {
      name: 'projectRole',
      type: 'select',
      label: label('在项目的角色', 'Role in the project'),
      options: options<(typeof PROJECT_ROLES)[number]>({
        author: ['作者', 'Author'],
        signatory: ['会签人', 'Signatory'],
        manager: ['项目管理员', 'Manager'],
        reader: ['读者', 'Reader'],
      }),
    },
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      index: true,
      access: { read: nobody },
      admin: { hidden: true },
    },
    {
      name: 'invitedBy',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('邀请人', 'Invited by'),
    },
    { name: 'expiresAt', type: 'date', required: true, label: label('有效期至', 'Valid until') },
    { name: 'acceptedAt', type: 'date', label: label('接受时间', 'Accepted at') },
    { name: 'revokedAt', type: 'date', label: label('撤回时间', 'Revoked at') },
    {
      name: 'account',
      type: 'relationship',
      relationTo: 'users',
      label: label('账号', 'Account'),
    },
  ],
})

/** Managers see the invitations into what they manage. */
async function readManaged({
  req,
}: Parameters<NonNullable<NonNullable<CollectionConfig['access']>['read']>>[0]): Promise<
  boolean | Where
> {
  const rights = await rightsOf(req)
  if (!rights) return false
  if (rights.library.has('admin')) return true
  const projects = projectsWith(rights, 'manager')
  if (projects.length + rights.manages.size === 0) return false
  return { or: [{ project: { in: projects } }, { organization: { in: [...rights.manages] } }] }
}
