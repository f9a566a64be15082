import type { CollectionConfig, Where } from 'payload'
import { rightsOf } from '../../access/rights.ts'
import { createInManaged, nobody, updateInManaged } from '../../access/rules.ts'
import { periodFields } from '../../fields/dates.ts'
import { label, options } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { leaveProjects } from './leave-projects.ts'
import { notOwnRow } from './not-own-row.ts'

/** Which account belongs to which organization; managers keep their own organization's. */
export const Memberships: CollectionConfig = plainCollection({
  slug: 'memberships',
  labels: { singular: label('单位成员', 'Membership'), plural: label('单位成员', 'Memberships') },
  admin: { group: GROUPS.parties, defaultColumns: ['user', 'organization', 'role', 'from', 'to'] },
  access: {
    read: async ({ req }) => {
      const rights = await rightsOf(req)
      if (!rights) return false
      if (rights.library.has('admin') || rights.library.has('council')) return true
      const own: Where = { user: { equals: rights.userId } }
      const managed: Where = { organization: { in: [...rights.manages] } }
      return { or: [own, managed] }
    },
    create: createInManaged,
    update: updateInManaged,
    delete: nobody,
  },
  hooks: { beforeChange: [notOwnRow], afterChange: [leaveProjects] },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('账号', 'Account'),
      access: { update: nobody },
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
      label: label('单位', 'Organization'),
      access: { update: nobody },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'member',
      label: label('角色', 'Role'),
      options: options({ member: ['成员', 'Member'], manager: ['单位管理员', 'Manager'] }),
    },
    ...periodFields,
  ],
})
