import type { CollectionConfig } from 'payload'
import { label, options } from '../../fields/label.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { outcomesField, resourceFields } from '../../fields/resource/index.ts'
import { resourceCollection } from './resource.ts'

/** Courses and learning pathways: other resources in their order. */
export const Courses: CollectionConfig = resourceCollection('courses', {
  labels: { singular: label('课程', 'Course'), plural: label('课程', 'Courses') },
  fields: resourceFields('courses', {
    members: { description: ['说明', 'Description'] },
    content: [
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'course',
        label: label('类型', 'Kind'),
        options: options({ course: ['课程', 'Course'], pathway: ['学习路径', 'Learning pathway'] }),
      },
      outcomesField,
      { name: 'hours', type: 'number', min: 0, label: label('学时', 'Class hours') },
      { name: 'credits', type: 'number', min: 0, label: label('学分', 'Credits') },
      bodyField({ name: 'description', label: label('说明', 'Description') }),
      {
        name: 'parts',
        type: 'array',
        label: label('组成', 'Parts'),
        labels: { singular: label('资源', 'Resource'), plural: label('资源', 'Resources') },
        fields: [
          {
            name: 'resource',
            type: 'relationship',
            relationTo: ['modules', 'cases', 'bases', 'materials'],
            required: true,
            label: label('资源', 'Resource'),
          },
          {
            name: 'required',
            type: 'checkbox',
            defaultValue: true,
            label: label('必修', 'Required'),
          },
        ],
      },
    ],
  }),
})
