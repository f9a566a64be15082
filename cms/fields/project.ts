import type { RelationshipField } from 'payload'
import { label } from './label.ts'

/** Every resource, unit, facility and file belongs to one project; no author can change that. */
export const projectField: RelationshipField = {
  name: 'project',
  type: 'relationship',
  relationTo: 'projects',
  required: true,
  index: true,
  access: { update: () => false },
  label: label('所属项目', 'Project'),
  admin: {
    position: 'sidebar',
    allowCreate: false,
    description: label('建立后不能更改', 'Cannot be changed later'),
  },
}
