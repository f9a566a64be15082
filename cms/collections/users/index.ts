import type { CollectionConfig } from 'payload'
import { type LIBRARY_ROLES, rightsOf } from '../../access/rights.ts'
import { libraryRole, libraryRoleField, loggedIn, nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { accountEndpoints } from '../../accounts/endpoints.ts'
import { forgiveAttempt, limitAttempts } from '../../accounts/limit-attempts.ts'
import { noRegistering } from '../../accounts/no-registering.ts'
import { refuseClosed } from '../../accounts/refuse-closed.ts'
import { resetByMail } from '../../accounts/reset.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { noOwnRoles } from './no-own-roles.ts'
import { passwordPolicy, passwordPolicyOfReset } from './password-policy.ts'

/** Accounts. Made by `npm run admin` or by accepting an invitation, never by registering. */
export const Users: CollectionConfig = plainCollection({
  slug: 'users',
  labels: { singular: label('账号', 'Account'), plural: label('账号', 'Accounts') },
  admin: { group: GROUPS.parties, useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // Locking the account would lock its owner out too: attempts are counted instead.
    maxLoginAttempts: 0,
    forgotPassword: resetByMail,
    useSessions: true,
    cookies: { sameSite: 'Lax' },
  },
  access: {
    read: loggedIn,
    create: libraryRole('admin'),
    update: async ({ req }) => {
      const rights = await rightsOf(req)
      if (rights?.library.has('admin')) return true
      return rights !== undefined && { id: { equals: rights.userId } }
    },
    // Reviews and releases name them: an account is closed or erased instead.
    delete: nobody,
    unlock: libraryRole('admin'),
    admin: async ({ req }) => (await rightsOf(req)) !== undefined,
  },
  endpoints: [noRegistering, ...accountEndpoints],
  hooks: {
    beforeOperation: [limitAttempts, passwordPolicyOfReset],
    beforeValidate: [passwordPolicy],
    beforeChange: [noOwnRoles],
    beforeLogin: [refuseClosed],
    afterLogin: [forgiveAttempt],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('姓名', 'Name') },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      saveToJWT: false,
      access: { create: libraryRoleField('admin'), update: libraryRoleField('admin') },
      label: label('全库角色', 'Roles in the library'),
      options: options<(typeof LIBRARY_ROLES)[number]>({
        admin: ['管理员', 'Administrator'],
        editor: ['编辑', 'Editor'],
        council: ['理事会查阅', 'Council reader'],
      }),
    },
    {
      name: 'isDemo',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'noticesByMail',
      type: 'checkbox',
      defaultValue: true,
      label: label('用邮件通知我', 'Notify me by e-mail'),
    },
    {
      name: 'deactivatedAt',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: { readOnly: true, condition: (data) => Boolean(data.deactivatedAt) },
      label: label('停用时间', 'Deactivated at'),
    },
    {
      name: 'account',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/account/account-panel.tsx#AccountPanel' },
      },
    },
    {
      name: 'erasedAt',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
  ],
})
