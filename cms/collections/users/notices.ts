import type { CollectionConfig } from 'payload'
import { rightsOf } from '../../access/rights.ts'
import { nobody } from '../../access/rules.ts'
import { label } from '../../fields/label.ts'
import { NOTICE_EVENTS } from '../../notices/events.ts'
import { markReadEndpoint } from '../../notices/mark-read.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { optionalResourceReference } from '../review/resource-reference.ts'

/** What happened that concerns one person: shown in the admin, and mailed in a digest. */
export const Notices: CollectionConfig = plainCollection({
  slug: 'notices',
  labels: { singular: label('通知', 'Notice'), plural: label('通知', 'Notices') },
  lockDocuments: false,
  endpoints: [markReadEndpoint],
  admin: {
    group: GROUPS.review,
    useAsTitle: 'title',
    defaultColumns: ['event', 'title', 'by', 'createdAt', 'readAt'],
  },
  defaultSort: '-createdAt',
  access: {
    read: async ({ req }) => {
      const rights = await rightsOf(req)
      return rights ? { user: { equals: rights.userId } } : false
    },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('收件人', 'For'),
    },
    {
      name: 'event',
      type: 'select',
      required: true,
      admin: { components: { Cell: '/admin/notices/event-cell.tsx#EventCell' } },
      label: label('事项', 'Event'),
      options: NOTICE_EVENTS,
    },
    ...optionalResourceReference,
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    { name: 'by', type: 'relationship', relationTo: 'users', label: label('办理人', 'By') },
    { name: 'detail', type: 'textarea', label: label('说明', 'Detail') },
    { name: 'readAt', type: 'date', label: label('已读时间', 'Read at') },
    { name: 'mailedAt', type: 'date', index: true, admin: { hidden: true } },
  ],
})
