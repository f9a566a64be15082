import type { UIField } from 'payload'

/** The button that invites into a project or organization (admin/invitation). */
export const inviteField = (scope: 'projects' | 'organizations'): UIField => ({
  name: 'invite',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: { path: '/admin/invitation/invite.tsx#Invite', clientProps: { scope } } },
  },
})
