import type { UIField } from 'payload'

/** Who has a part in a project or organization, with ways to invite, change and end (admin/people). */
export const peopleField = (scope: 'projects' | 'organizations'): UIField => ({
  name: 'people',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: {
      Field: { path: '/admin/people/people-panel.tsx#PeoplePanel', clientProps: { scope } },
    },
  },
})
