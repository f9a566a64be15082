import type { CollectionConfig } from 'payload'
import { nobody, readInProject } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/**
 * A release or withdrawal at a time, run by the worker in the name of who planned it and through the
 * same gate: the rights and the approvals of that moment decide.
 */
export const Schedules: CollectionConfig = plainCollection({
  slug: 'schedules',
  labels: { singular: label('定时办理', 'Schedule'), plural: label('定时办理', 'Schedules') },
  admin: {
    group: GROUPS.review,
    description: label(
      '定时发布和下线，在资源的“会签与发布”栏安排和取消',
      'Planned releases and withdrawals; they are made and called off in the bar over each resource',
    ),
    defaultColumns: ['operation', 'resourceId', 'at', 'state'],
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
    {
      name: 'operation',
      type: 'select',
      required: true,
      label: label('办理', 'Operation'),
      options: options({ release: ['发布', 'Release'], withdraw: ['下线', 'Withdraw'] }),
    },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'At') },
    {
      name: 'plannedBy',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('安排人', 'Planned by'),
    },
    {
      name: 'reason',
      type: 'select',
      options: WITHDRAWAL_REASONS,
      label: label('下线原因', 'Reason of the withdrawal'),
    },
    { name: 'note', type: 'textarea', label: label('说明', 'Note') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      label: label('状态', 'State'),
      options: options({
        waiting: ['等待中', 'Waiting'],
        done: ['已办理', 'Done'],
        failed: ['未能办理', 'Failed'],
        cancelled: ['已取消', 'Cancelled'],
      }),
    },
    { name: 'message', type: 'textarea', label: label('未能办理的原因', 'Why it failed') },
  ],
})
