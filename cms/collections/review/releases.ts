import type { CollectionConfig } from 'payload'
import { nobody, readInProject } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/** What readers, citations and reports count on: every release and withdrawal. Append-only, never capped. */
export const Releases: CollectionConfig = plainCollection({
  slug: 'releases',
  labels: { singular: label('发布记录', 'Release'), plural: label('发布记录', 'Releases') },
  admin: {
    group: GROUPS.review,
    description: label(
      '读者看到过的每一版，由发布和下线自动记录',
      'Every version that readers saw, recorded by release and withdrawal',
    ),
    defaultColumns: ['kind', 'resourceId', 'resourceKind', 'number', 'createdAt'],
    listSearchableFields: ['note'],
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
    { name: 'number', type: 'number', required: true, label: label('第几版', 'Number') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('类型', 'Kind'),
      options: options({
        new: ['首次发布', 'New'],
        update: ['更新', 'Update'],
        erratum: ['勘误', 'Erratum'],
        withdrawal: ['下线', 'Withdrawal'],
      }),
    },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      label: label('内容指纹', 'Hash of the content'),
    },
    {
      name: 'reviews',
      type: 'relationship',
      relationTo: 'reviews',
      hasMany: true,
      label: label('依据的会签', 'Its approvals'),
    },
    {
      name: 'ruling',
      type: 'relationship',
      relationTo: 'decisions',
      label: label('依据的裁决', 'Ruling'),
    },
    {
      name: 'reason',
      type: 'select',
      options: WITHDRAWAL_REASONS,
      label: label('下线原因', 'Reason of the withdrawal'),
    },
    { name: 'note', type: 'textarea', label: label('说明', 'Note') },
    {
      name: 'releasedBy',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('办理人', 'By'),
    },
    {
      name: 'organizations',
      type: 'relationship',
      relationTo: 'organizations',
      hasMany: true,
      label: label('当时的参与单位', 'Organizations of that day'),
    },
    /** Ids of the units released with a module. */
    { name: 'units', type: 'text', hasMany: true, admin: { hidden: true } },
    /** What was signed of each file (workflow/canonical.ts): readers see exactly this. */
    { name: 'files', type: 'json', admin: { hidden: true } },
  ],
})
