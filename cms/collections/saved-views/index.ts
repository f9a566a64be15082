import type { Config } from 'payload'
import { projectsWith, PROJECT_ROLES, rightsOf } from '../../access/rights.ts'
import { loggedIn } from '../../access/rules.ts'
import { inLabel } from './adapt.ts'

/**
 * Saved views of lists (Payload's query presets): a filter with its columns, for oneself, for named
 * people, or for the members of a project. Everybody's are made by those who keep the library. A view
 * shows nobody more than they may read.
 */
export const savedViews: NonNullable<Config['queryPresets']> = {
  labels: { singular: inLabel('视图', 'view'), plural: inLabel('视图', 'Views') },
  access: { create: loggedIn, read: loggedIn, update: loggedIn, delete: loggedIn },
  filterConstraints: ({ req, options }) =>
    req.user?.roles?.some((role) => role === 'admin' || role === 'editor')
      ? options
      : options.filter((option) => typeof option === 'string' || option.value !== 'everyone'),
  constraints: {
    read: [
      {
        value: 'projectMembers',
        label: 'Members of projects',
        fields: [
          {
            name: 'projects',
            type: 'relationship',
            relationTo: 'projects',
            hasMany: true,
            required: true,
          },
        ],
        access: async ({ req }) => ({
          'access.read.projects': { in: projectsWith(await rightsOf(req), ...PROJECT_ROLES) },
        }),
      },
    ],
  },
}
