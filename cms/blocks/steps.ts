import type { Block } from 'payload'
import { withRowLabels } from '../admin/row-label/with-row-labels.ts'
import { label } from '../fields/label.ts'
import { blockBody } from './block-body.ts'

export const steps: Block = {
  slug: 'steps',
  labels: { singular: label('操作步骤', 'Steps'), plural: label('操作步骤', 'Steps') },
  fields: withRowLabels([
    {
      name: 'steps',
      type: 'array',
      minRows: 1,
      required: true,
      label: label('步骤', 'Steps'),
      labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
      fields: [
        { name: 'title', type: 'text', required: true, label: label('做什么', 'What to do') },
        blockBody(),
      ],
    },
  ]),
}
