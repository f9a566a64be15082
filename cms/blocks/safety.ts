import type { Block } from 'payload'
import { label, options } from '../fields/label.ts'
import { blockBody } from './block-body.ts'

export const safety: Block = {
  slug: 'safety',
  labels: {
    singular: label('安全警示', 'Safety warning'),
    plural: label('安全警示', 'Safety warnings'),
  },
  fields: [
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'warning',
      label: label('级别', 'Level'),
      options: options({
        notice: ['注意', 'Notice'],
        warning: ['警告', 'Warning'],
        danger: ['危险', 'Danger'],
      }),
    },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    blockBody(),
  ],
}
