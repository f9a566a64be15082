import type { CollectionConfig } from 'payload'
import { loggedIn, nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'
import { enqueueAfterChange } from '../../publishing/enqueue.ts'
import { WITHDRAWAL_REASONS } from '../../workflow/reasons.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { resourceReference } from './resource-reference.ts'

/** Every address that a resource has or had; from it come redirects, tombstones and `/r/<permalink>`. */
export const Addresses: CollectionConfig = plainCollection({
  slug: 'addresses',
  labels: { singular: label('网址', 'Address'), plural: label('网址', 'Addresses') },
  admin: {
    group: GROUPS.review,
    useAsTitle: 'slug',
    description: label(
      '资源用过的网址，由发布自动记录；用过的不会再给别的资源',
      'Addresses that resources had, recorded by releases; none is given to another resource',
    ),
    defaultColumns: ['slug', 'resourceId', 'resourceKind', 'state'],
  },
  access: { read: loggedIn, create: nobody, update: nobody, delete: nobody },
  hooks: { afterChange: [enqueueAfterChange('addresses')] },
  fields: [
    ...resourceReference,
    {
      name: 'resource',
      type: 'relationship',
      relationTo: [...RESOURCE_KINDS],
      label: label('资源', 'Resource'),
    },
    {
      name: 'permalink',
      type: 'text',
      required: true,
      index: true,
      label: label('永久编号', 'Permanent id'),
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      label: label('网址名', 'Address name'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: label('状态', 'State'),
      options: options({
        current: ['现用', 'Current'],
        former: ['曾用', 'Former'],
        withdrawn: ['已下线', 'Withdrawn'],
      }),
    },
    { name: 'title', type: 'json', label: label('下线时的标题', 'Title when withdrawn') },
    { name: 'withdrawnAt', type: 'date', label: label('下线时间', 'Withdrawn at') },
    {
      name: 'reason',
      type: 'select',
      options: WITHDRAWAL_REASONS,
      label: label('下线原因', 'Reason'),
    },
    {
      name: 'replacedBy',
      type: 'relationship',
      relationTo: [...RESOURCE_KINDS],
      label: label('替代资源', 'Replaced by'),
    },
  ],
})
