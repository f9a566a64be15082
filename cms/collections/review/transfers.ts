import type { CollectionConfig, Where } from 'payload'
import { PROJECT_ROLES, projectsWith, rightsOf } from '../../access/rights.ts'
import { hasLibraryRole, nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { GROUPS } from '../groups.ts'
import { transferEndpoints } from '../../workflow/transfer/endpoints.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/** A resource's move to another project: proposed by a manager, approved by the signatories of both. */
export const Transfers: CollectionConfig = plainCollection({
  slug: 'transfers',
  labels: { singular: label('移交', 'Transfer'), plural: label('移交', 'Transfers') },
  admin: {
    group: GROUPS.review,
    defaultColumns: ['resourceKind', 'from', 'to', 'state', 'createdAt'],
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
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/transfer/transfer-panel.tsx#TransferPanel' },
      },
    },
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
  ],
})
