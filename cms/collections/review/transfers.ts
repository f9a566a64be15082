import type { CollectionConfig, Field, Where } from 'payload'
import { PROJECT_ROLES, projectsWith, rightsOf } from '../../access/rights.ts'
import { hasLibraryRole, nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { transferEndpoints } from '../../workflow/transfer/endpoints.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/** What the card on a transfer's page tells in names, which not everybody concerned may read by id. */
const onCard: Field[] = [
  ...resourceReference,
  {
    name: 'from',
    type: 'relationship',
    relationTo: 'projects',
    required: true,
    index: true,
    label: label('移出项目', 'From'),
  },
  {
    name: 'to',
    type: 'relationship',
    relationTo: 'projects',
    required: true,
    index: true,
    label: label('移入项目', 'To'),
  },
  {
    name: 'proposedBy',
    type: 'relationship',
    relationTo: 'users',
    required: true,
    label: label('提出人', 'Proposed by'),
  },
  { name: 'note', type: 'textarea', label: label('说明', 'Note') },
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'open',
    label: label('状态', 'State'),
    options: options({
      open: ['待同意', 'Open'],
      done: ['已移交', 'Done'],
      refused: ['未同意', 'Refused'],
      cancelled: ['已撤回', 'Cancelled'],
    }),
  },
  {
    name: 'approvals',
    type: 'array',
    label: label('同意', 'Approvals'),
    fields: [
      {
        name: 'project',
        type: 'relationship',
        relationTo: 'projects',
        required: true,
        label: label('项目', 'Project'),
      },
      {
        name: 'organization',
        type: 'relationship',
        relationTo: 'organizations',
        required: true,
        label: label('单位', 'Organization'),
      },
      {
        name: 'user',
        type: 'relationship',
        relationTo: 'users',
        required: true,
        label: label('办理人', 'By'),
      },
      { name: 'at', type: 'date', required: true, label: label('时间', 'At') },
    ],
  },
]

/** In a list and in its filters, not on the page. */
const unseen = (field: Field) =>
  ({
    ...field,
    admin: { ...field.admin, components: { Field: '/admin/nothing.tsx#Nothing' } },
  }) as Field

/** A resource's move to another project: proposed by a manager, approved by the signatories of both. */
export const Transfers: CollectionConfig = plainCollection({
  slug: 'transfers',
  labels: { singular: label('移交', 'Transfer'), plural: label('移交', 'Transfers') },
  admin: {
    group: GROUPS.review,
    description: label(
      '资源移到另一个项目，由项目管理员在资源的“会签与发布”栏提出，双方会签人同意',
      'A resource moves to another project: a manager proposes it in the bar over the resource, signatories of both agree',
    ),
    defaultColumns: ['standing', 'state', 'proposedBy', 'createdAt'],
    listSearchableFields: ['note'],
  },
  endpoints: transferEndpoints,
  access: {
    read: async ({ req }) => {
      if (await hasLibraryRole(req, 'admin', 'council')) return true
      const projects = projectsWith(await rightsOf(req), ...PROJECT_ROLES)
      const either: Where[] = [{ from: { in: projects } }, { to: { in: projects } }]
      return projects.length > 0 && { or: either }
    },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'standing',
      type: 'ui',
      label: label('移交', 'Transfer'),
      admin: {
        disableBulkEdit: true,
        components: {
          Cell: '/admin/transfer/transfer-cell.tsx#TransferCell',
          Field: '/admin/transfer/transfer-panel.tsx#TransferPanel',
        },
      },
    },
    ...onCard.map(unseen),
  ],
})
