import type { Block } from 'payload'
import { label, options } from '../fields/label.ts'
import { blockBody } from './block-body.ts'

export const callout: Block = {
  slug: 'callout',
  labels: { singular: label('提示框', 'Callout'), plural: label('提示框', 'Callouts') },
  fields: [
    {
      name: 'variant',
      type: 'select',
      required: true,
      defaultValue: 'info',
      label: label('类型', 'Kind'),
      options: options({
        info: ['说明', 'Note'],
        tip: ['技巧', 'Tip'],
        warning: ['注意', 'Warning'],
      }),
    },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    blockBody(),
  ],
}
