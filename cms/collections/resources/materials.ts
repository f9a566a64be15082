import type { CollectionConfig } from 'payload'
import { label, options } from '../../fields/label.ts'
import { bodyField } from '../../fields/resource/body.ts'
import { attachmentsField, resourceFields } from '../../fields/resource/index.ts'
import { resourceCollection } from './resource.ts'

/** Training-base materials: task sheets (任务工单), manuals, safety rules, question sets. */
export const Materials: CollectionConfig = resourceCollection('materials', {
  labels: {
    singular: label('实训资料', 'Training material'),
    plural: label('实训资料', 'Training materials'),
  },
  fields: resourceFields('materials', {
    members: { body: ['正文', 'Body'] },
    content: [
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'task-sheet',
        label: label('类型', 'Kind'),
        options: options({
          'task-sheet': ['任务工单', 'Task sheet'],
          manual: ['操作手册', 'Manual'],
          'safety-rules': ['安全规程', 'Safety rules'],
          'question-set': ['题库', 'Question set'],
          slides: ['课件', 'Slides'],
          video: ['视频', 'Video'],
          other: ['其他', 'Other'],
        }),
      },
      {
        name: 'duration',
        type: 'number',
        min: 0,
        label: label('时长（分钟）', 'Duration (minutes)'),
      },
      bodyField({ name: 'body', label: label('正文', 'Body') }),
      {
        name: 'bases',
        type: 'relationship',
        relationTo: 'bases',
        hasMany: true,
        label: label('适用实训基地', 'Training bases'),
      },
      {
        name: 'facilities',
        type: 'relationship',
        relationTo: 'facilities',
        hasMany: true,
        label: label('所需设施设备', 'Facilities it needs'),
      },
      attachmentsField,
    ],
  }),
})
