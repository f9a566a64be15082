import type { CollectionConfig } from 'payload'
import { nobody, readInProject } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/** Reviews keep the ids of reasons; people read their names. */
const REASON_NAMES = '/admin/reason-names.tsx#ReasonNames'

/**
 * Every step of a review: who decided what, for which organization, about exactly which content.
 * Append-only, and written by the workflow only.
 */
export const Reviews: CollectionConfig = plainCollection({
  slug: 'reviews',
  labels: { singular: label('会签记录', 'Review'), plural: label('会签记录', 'Reviews') },
  admin: {
    group: GROUPS.review,
    description: label(
      '谁代表哪个单位作了什么决定，在资源的“会签与发布”栏办理',
      'Who decided what for which organization; it is done in the bar over each resource',
    ),
    defaultColumns: ['decision', 'resourceId', 'organization', 'reviewer', 'createdAt'],
    listSearchableFields: ['comment'],
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
    {
      name: 'decision',
      type: 'select',
      required: true,
      label: label('决定', 'Decision'),
      options: options({
        submitted: ['提交会签', 'Submitted'],
        approved: ['同意', 'Approved'],
        'sent-back': ['退回修改', 'Sent back'],
        delegated: ['委托会签', 'Delegated'],
        due: ['设定会签期限', 'Due date set'],
        referred: ['提请委员会裁决', 'Referred to the committee'],
      }),
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: label('单位', 'Organization'),
    },
    {
      name: 'reviewer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('办理人', 'By'),
    },
    {
      name: 'delegate',
      type: 'relationship',
      relationTo: 'users',
      label: label('受托人', 'Delegated to'),
    },
    {
      name: 'reasons',
      type: 'text',
      hasMany: true,
      admin: { components: { Field: REASON_NAMES } },
      label: label('退回原因', 'Reasons'),
    },
    {
      name: 'dimensions',
      type: 'text',
      hasMany: true,
      admin: { components: { Field: REASON_NAMES } },
      label: label('评价维度', 'Dimensions'),
    },
    { name: 'comment', type: 'textarea', label: label('意见', 'Comment') },
    { name: 'dueAt', type: 'date', label: label('会签期限', 'Due') },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      index: true,
      label: label('内容指纹', 'Hash of the content'),
    },
    { name: 'snapshot', type: 'json', required: true, admin: { hidden: true } },
  ],
})
