import type { CollectionConfig } from 'payload'
import { libraryRole, loggedIn, nobody } from '../../access/rules.ts'
import { dayField } from '../../fields/dates.ts'
import { label } from '../../fields/label.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** Set by the committee's ruling on an overdue review and by nothing else (workflow/committee.ts). */
const byRuling = { access: { create: nobody }, admin: { readOnly: true } }

/** What a body of the alliance decided. Append-only. */
export const Decisions: CollectionConfig = plainCollection({
  slug: 'decisions',
  labels: { singular: label('决议', 'Decision'), plural: label('决议', 'Decisions') },
  admin: {
    group: GROUPS.parties,
    useAsTitle: 'number',
    defaultColumns: ['number', 'body', 'date'],
  },
  access: { read: loggedIn, create: libraryRole('admin'), update: nobody, delete: nobody },
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, label: label('文号', 'Number') },
    {
      name: 'body',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      label: label('机构', 'Body'),
    },
    dayField({ name: 'date', required: true, label: label('日期', 'Date') }),
    { name: 'text', type: 'textarea', required: true, label: label('内容', 'Text') },
    {
      name: 'projects',
      type: 'relationship',
      relationTo: 'projects',
      hasMany: true,
      label: label('涉及项目', 'Projects'),
    },
    {
      name: 'resources',
      type: 'relationship',
      relationTo: [...RESOURCE_KINDS],
      hasMany: true,
      label: label('涉及资源', 'Resources'),
    },
    {
      name: 'standsInFor',
      type: 'relationship',
      relationTo: 'organizations',
      hasMany: true,
      ...byRuling,
      label: label('代替其逾期会签的单位', 'Organizations whose overdue sign-off it stands in for'),
    },
    {
      name: 'contentHash',
      type: 'text',
      index: true,
      ...byRuling,
      label: label('所裁决内容的指纹', 'Hash of the content ruled on'),
    },
    {
      name: 'recordedBy',
      type: 'relationship',
      relationTo: 'users',
      ...byRuling,
      label: label('登记人', 'Recorded by'),
    },
  ],
})
