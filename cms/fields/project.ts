import type { PayloadRequest, RelationshipField } from 'payload'
import { projectsWith, rightsOf } from '../access/rights.ts'
import { label } from './label.ts'

/** Who writes in one project only need not choose. */
async function onlyProject({ req }: { req: PayloadRequest }): Promise<string | undefined> {
  const own = projectsWith(await rightsOf(req), 'author')
  return own.length === 1 ? own[0] : undefined
}

/** Every resource, unit, facility and file belongs to one project; no author can change that. */
export const projectField: RelationshipField = {
  name: 'project',
  type: 'relationship',
  relationTo: 'projects',
  required: true,
  index: true,
  access: { update: () => false },
  defaultValue: onlyProject,
  label: label('所属项目', 'Project'),
  admin: {
    position: 'sidebar',
    allowCreate: false,
    description: label('建立后不能更改', 'Cannot be changed later'),
  },
}
