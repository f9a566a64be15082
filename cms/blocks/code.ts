import type { Block } from 'payload'
import { label } from '../fields/label.ts'

export const code: Block = {
  slug: 'code',
  labels: { singular: label('代码', 'Code'), plural: label('代码', 'Code') },
  fields: [
    { name: 'language', type: 'text', label: label('语言', 'Language') },
    {
      name: 'code',
      type: 'textarea',
      required: true,
      label: label('代码', 'Code'),
      admin: { rows: 12, className: 'field-code' },
    },
  ],
}
