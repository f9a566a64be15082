import type { Field, SelectField, TextField } from 'payload'
import { KINDS } from '../../admin/start-page/kinds.ts'
import { label } from '../../fields/label.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'

const kind: SelectField = {
  name: 'resourceKind',
  type: 'select',
  label: label('资源类型', 'Kind of resource'),
  options: RESOURCE_KINDS.map((value) => ({ value, label: KINDS[value] })),
}

const id: TextField = {
  name: 'resourceId',
  type: 'text',
  index: true,
  label: label('资源', 'Resource'),
  admin: {
    components: {
      Cell: '/admin/resource-name/resource-name.tsx#ResourceCell',
      Field: '/admin/resource-name/resource-name.tsx#ResourceField',
    },
  },
}

/** Names a resource by kind and id, as plain values that outlive it. */
export const resourceReference: Field[] = [
  { ...kind, required: true },
  { ...id, required: true },
]

/** The same where there need not be one. */
export const optionalResourceReference: Field[] = [kind, id]
