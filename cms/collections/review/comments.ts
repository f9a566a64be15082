import type { CollectionConfig } from 'payload'
import { nobody, readInProject } from '../../access/rules.ts'
import { label } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/**
 * What members of a project say to each other about a resource: attached to a field and to the content
 * it was said of. Written by the endpoints of the review only, never changed; they never leave the CMS.
 */
export const Comments: CollectionConfig = plainCollection({
  slug: 'comments',
  labels: { singular: label('批注', 'Comment'), plural: label('批注', 'Comments') },
  admin: {
    group: GROUPS.review,
    useAsTitle: 'text',
    description: label(
      '在资源的“会签”页添加、回复和解决',
      'They are made, answered and resolved on the review page of a resource',
    ),
    defaultColumns: ['text', 'resourceId', 'author', 'resolvedAt', 'createdAt'],
  },
  access: { read: readInProject, create: nobody, update: nobody, delete: nobody },
  fields: [
    ...resourceReference,
    {
      name: 'project',
      type: 'relationship',
      relationTo: 'projects',
      required: true,
      index: true,
      label: label('项目', 'Project'),
    },
    { name: 'text', type: 'textarea', required: true, label: label('内容', 'Text') },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('作者', 'Author'),
    },
    {
      name: 'field',
      type: 'text',
      label: label('栏目', 'Field'),
      admin: {
        description: label(
          '栏目的路径；单元写作 units.单元编号.栏目',
          "The field's path; of a unit: units.ID.FIELD",
        ),
      },
    },
    { name: 'locale', type: 'text', label: label('语言', 'Language') },
    { name: 'quote', type: 'textarea', label: label('所指文字', 'Passage') },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      label: label('所评内容的指纹', 'Hash of the content'),
    },
    {
      name: 'replyTo',
      type: 'relationship',
      relationTo: 'comments',
      index: true,
      label: label('回复', 'Reply to'),
    },
    { name: 'resolvedAt', type: 'date', label: label('解决时间', 'Resolved at') },
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('解决人', 'Resolved by'),
    },
  ],
})
