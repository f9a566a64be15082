import type { CollectionConfig } from 'payload'
import { label, options } from '../../fields/label.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { resourceFields } from '../../fields/resource/index.ts'
import { resourceCollection } from './resource.ts'

/** Training bases (实训基地). Their facilities are documents of their own and change without a review. */
export const Bases: CollectionConfig = resourceCollection('bases', {
  labels: {
    singular: label('实训基地', 'Training base'),
    plural: label('实训基地', 'Training bases'),
  },
  fields: resourceFields('bases', {
    members: { booking: ['预约办法', 'How to book'], safety: ['安全须知', 'Safety rules'] },
    content: [
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'campus',
        label: label('类型', 'Kind'),
        options: options({
          campus: ['校内基地', 'Campus'],
          enterprise: ['企业基地', 'Enterprise'],
          public: ['公共基地', 'Public'],
          virtual: ['虚拟仿真基地', 'Virtual'],
        }),
      },
      {
        name: 'operator',
        type: 'relationship',
        relationTo: 'organizations',
        label: label('运营单位', 'Operator'),
      },
      { name: 'address', type: 'text', localized: true, label: label('地址', 'Address') },
      { name: 'area', type: 'number', min: 0, label: label('面积（平方米）', 'Area (m²)') },
      { name: 'places', type: 'number', min: 0, label: label('工位数', 'Places') },
      { name: 'map', type: 'upload', relationTo: 'media', label: label('平面图', 'Map or plan') },
      { name: 'website', type: 'text', label: label('网站', 'Website') },
      bodyField({ name: 'description', label: label('介绍', 'Description') }),
      bodyField({ name: 'booking', label: label('预约办法', 'How to book') }),
      bodyField({ name: 'safety', label: label('安全须知', 'Safety rules') }),
      {
        name: 'facilities',
        type: 'join',
        collection: 'facilities',
        on: 'base',
        label: label('设施设备', 'Facilities'),
        admin: { defaultColumns: ['name', 'type', 'model', 'state'] },
      },
    ],
  }),
})
