import type { CollectionConfig } from 'payload'
import { label } from '../../fields/label.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { attachmentsField, resourceFields } from '../../fields/resource/index.ts'
import { resourceCollection } from './resource.ts'

const SECTIONS = {
  background: ['企业背景', 'Background'],
  problem: ['问题', 'Problem'],
  solution: ['解决方案', 'Solution'],
  results: ['成效', 'Results'],
  questions: ['思考题', 'Questions'],
} as const

/** Enterprise case studies (企业案例). */
export const Cases: CollectionConfig = resourceCollection('cases', {
  labels: { singular: label('企业案例', 'Case study'), plural: label('企业案例', 'Case studies') },
  fields: resourceFields('cases', {
    members: SECTIONS,
    content: [
      {
        name: 'company',
        type: 'relationship',
        relationTo: 'organizations',
        label: label('案例企业', 'Company'),
      },
      ...Object.entries(SECTIONS).map(([name, [zh, en]]) =>
        bodyField({ name, label: label(zh, en) }),
      ),
      attachmentsField,
    ],
    tabs: [
      {
        label: label('保密', 'Confidentiality'),
        fields: [
          {
            name: 'confidentiality',
            type: 'group',
            label: label('企业保密检查', "The company's own checklist"),
            fields: [
              {
                name: 'tradeSecrets',
                type: 'checkbox',
                label: label('不含商业秘密', 'No trade secrets'),
              },
              {
                name: 'portraits',
                type: 'checkbox',
                label: label('人像已获同意', 'Portraits are agreed to'),
              },
              {
                name: 'logos',
                type: 'checkbox',
                label: label('标识使用已获许可', 'Logos are permitted'),
              },
              {
                name: 'equipmentIds',
                type: 'checkbox',
                label: label('设备编号已隐去', 'Equipment ids are hidden'),
              },
            ],
          },
        ],
      },
    ],
  }),
})
