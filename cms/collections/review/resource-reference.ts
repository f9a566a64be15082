import type { Field } from 'payload'
import { label } from '../../fields/label.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'

/** Names a resource by kind and id, as plain values that outlive it. */
export const resourceReference: Field[] = [
  {
    name: 'resourceKind',
    type: 'select',
    required: true,
    label: label('资源类型', 'Kind of resource'),
    options: RESOURCE_KINDS.map((kind) => ({ value: kind, label: kind })),
  },
  {
    name: 'resourceId',
    type: 'text',
    required: true,
    index: true,
    label: label('资源', 'Resource'),
  },
]
