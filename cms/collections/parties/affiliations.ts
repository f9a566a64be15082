import type { CollectionConfig } from 'payload'
import { createInManaged, loggedIn, nobody, updateInManaged } from '../../access/rules.ts'
import { periodFields } from '../../fields/dates.ts'
import { label, options } from '../../fields/label.ts'
import { enqueueOwner, enqueueOwnerAfterDelete } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** Where a person worked and how, by day: credit names the organization of that day. */
export const Affiliations: CollectionConfig = plainCollection({
  slug: 'affiliations',
  labels: { singular: label('任职关系', 'Affiliation'), plural: label('任职关系', 'Affiliations') },
  admin: {
    group: GROUPS.parties,
    defaultColumns: ['person', 'organization', 'type', 'from', 'to'],
  },
  access: {
    read: loggedIn,
    create: createInManaged,
    update: updateInManaged,
    delete: nobody,
  },
  hooks: {
    afterChange: [enqueueOwner('people', 'person')],
    afterDelete: [enqueueOwnerAfterDelete('people', 'person')],
  },
  fields: [
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'people',
      required: true,
      index: true,
      label: label('人员', 'Person'),
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
      label: label('单位', 'Organization'),
    },
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      label: label('关系', 'Kind'),
      options: options({
        staff: ['在职', 'Staff'],
        'part-time-engineer': ['企业兼职', 'Part-time engineer'],
        placement: ['教师企业实践', 'Teacher in placement'],
        joint: ['互聘', 'Joint appointment'],
      }),
    },
    ...periodFields,
  ],
})
