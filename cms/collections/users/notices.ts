import type { CollectionConfig } from 'payload'
import { rightsOf } from '../../access/rights.ts'
import { nobody } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** What happened that concerns one person: shown in the admin, and mailed in a digest. */
export const Notices: CollectionConfig = plainCollection({
  slug: 'notices',
  labels: { singular: label('通知', 'Notice'), plural: label('通知', 'Notices') },
  lockDocuments: false,
  admin: { group: GROUPS.review, defaultColumns: ['event', 'title', 'createdAt', 'readAt'] },
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
      label: label('事项', 'Event'),
      options: options({
        submitted: ['待您会签', 'Waits for your sign-off'],
        approved: ['对方已同意', 'Approved by the other side'],
        ready: ['各方已同意，可以发布', 'Approved by all: it can be released'],
        'sent-back': ['退回修改', 'Sent back'],
        delegated: ['委托您会签', 'Sign-off delegated to you'],
        due: ['会签期限已改', 'The due date was set'],
        referred: ['逾期会签已提请委员会裁决', 'Overdue sign-off referred to the committee'],
        ruled: ['委员会已裁决', 'The committee has ruled'],
        released: ['已发布', 'Released'],
        withdrawn: ['已下线', 'Withdrawn'],
        commented: ['有新批注', 'New comment'],
        'transfer-proposed': ['移交待您同意', 'A transfer waits for you'],
        transferred: ['已移交', 'Transferred'],
        'schedule-failed': ['定时办理未能完成', 'A scheduled step failed'],
        overdue: ['会签已逾期', 'A sign-off is overdue'],
      }),
    },
    {
      name: 'resourceKind',
      type: 'select',
      label: label('资源类型', 'Kind of resource'),
      options: RESOURCE_KINDS.map((kind) => ({ value: kind, label: kind })),
    },
    { name: 'resourceId', type: 'text', index: true, label: label('资源', 'Resource') },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    { name: 'by', type: 'relationship', relationTo: 'users', label: label('办理人', 'By') },
    { name: 'detail', type: 'textarea', label: label('说明', 'Detail') },
    { name: 'readAt', type: 'date', label: label('已读时间', 'Read at') },
    { name: 'mailedAt', type: 'date', index: true, admin: { hidden: true } },
  ],
})
