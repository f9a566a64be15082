import type { CollectionConfig } from 'payload'
import { label } from '../../fields/label.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { attachmentsField, outcomesField, resourceFields } from '../../fields/resource/index.ts'
import { copyUnits } from '../../workflow/hooks/copy-units.ts'
import { ownUnits } from '../../workflow/hooks/own-units.ts'
import { resourceCollection } from './resource.ts'

/** Course modules (课程模块). The order of the units is drafted, signed and released with the module. */
export const Modules: CollectionConfig = resourceCollection('modules', {
  labels: {
    singular: label('课程模块', 'Course module'),
    plural: label('课程模块', 'Course modules'),
  },
  hooks: { beforeChange: [ownUnits] },
  fields: resourceFields('modules', {
    members: { description: ['说明', 'Description'] },
    content: [
      outcomesField,
      { name: 'hours', type: 'number', min: 0, label: label('学时', 'Class hours') },
      bodyField({ name: 'description', label: label('说明', 'Description') }),
      {
        name: 'units',
        type: 'relationship',
        relationTo: 'units',
        hasMany: true,
        hooks: { beforeDuplicate: [copyUnits] },
        label: label('单元', 'Units'),
        admin: { appearance: 'drawer', description: label('拖动可调整顺序', 'Drag to reorder') },
      },
      {
        name: 'materials',
        type: 'relationship',
        relationTo: 'materials',
        hasMany: true,
        label: label('配套实训资料', 'Training materials'),
      },
      attachmentsField,
    ],
  }),
})
