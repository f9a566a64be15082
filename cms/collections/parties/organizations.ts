import type { CollectionConfig } from 'payload'
import { libraryRole, libraryRoleField, loggedIn, nobody } from '../../access/rules.ts'
import { rightsOf } from '../../access/rights.ts'
import { periodFields } from '../../fields/dates.ts'
import { peopleField } from '../../fields/people.ts'
import { organizationEndpoints } from '../../accounts/endpoints.ts'
import { label, options } from '../../fields/label.ts'
import { several } from '../../fields/several.ts'
import { slugField } from '../../fields/slug.ts'
import { sortKeyField } from '../../fields/sort-key.ts'
import { enqueueAfterChange, enqueueAfterDelete } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { checkDomains } from './check-domains.ts'
import { plainCollection } from '../plain.ts'

const adminOnly = { create: libraryRoleField('admin'), update: libraryRoleField('admin') }

/** Colleges, companies, institutes, authorities, and bodies of the alliance with their dated seats. */
export const Organizations: CollectionConfig = plainCollection({
  slug: 'organizations',
  labels: { singular: label('单位', 'Organization'), plural: label('单位', 'Organizations') },
  admin: { group: GROUPS.parties, useAsTitle: 'name', defaultColumns: ['name', 'type', 'region'] },
  defaultSort: 'sortKey',
  access: {
    read: loggedIn,
    create: libraryRole('admin'),
    delete: nobody,
    update: async ({ req }) => {
      const rights = await rightsOf(req)
      if (rights?.library.has('admin')) return true
      return rights !== undefined && rights.manages.size > 0 && { id: { in: [...rights.manages] } }
    },
  },
  endpoints: organizationEndpoints,
  hooks: {
    afterChange: [enqueueAfterChange('organizations')],
    afterDelete: [enqueueAfterDelete('organizations')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, label: label('名称', 'Name') },
    sortKeyField('name'),
    { name: 'shortName', type: 'text', localized: true, label: label('简称', 'Short name') },
    {
      name: 'type',
      type: 'select',
      required: true,
      access: adminOnly,
      label: label('类型', 'Type'),
      options: options({
        university: ['本科高校', 'University'],
        'vocational-college': ['职业院校', 'Vocational college'],
        enterprise: ['企业', 'Enterprise'],
        'research-institute': ['科研机构', 'Research institute'],
        association: ['行业组织', 'Association'],
        government: ['政府部门', 'Government'],
        body: ['共同体机构', 'Body of the alliance'],
      }),
    },
    { ...slugField({ unique: true, required: true }), access: adminOnly },
    { name: 'description', type: 'textarea', localized: true, label: label('简介', 'Description') },
    { name: 'website', type: 'text', label: label('网站', 'Website') },
    { name: 'region', type: 'text', label: label('所在地', 'Region') },
    {
      name: 'creditCode',
      type: 'text',
      label: label('统一社会信用代码', 'Unified social credit code'),
    },
    { name: 'logo', type: 'upload', relationTo: 'media', label: label('标志', 'Logo') },
    {
      name: 'embedDomains',
      type: 'text',
      hasMany: true,
      label: label('允许嵌入的域名', 'Domains that may embed'),
      validate: checkDomains,
      admin: {
        ...several,
        description: label(
          '本单位网站的域名，如 jvtc.edu.cn，含其全部子域名。项目限制嵌入时，只有各参与单位的这些域名可以嵌入项目的资源。',
          'The domains of your own pages, such as jvtc.edu.cn, with all below them. Where a project restricts embedding, only its participants’ domains may show its resources.',
        ),
      },
    },
    {
      name: 'successor',
      type: 'relationship',
      relationTo: 'organizations',
      access: adminOnly,
      label: label('合并或更名为', 'Merged into or renamed'),
    },
    peopleField('organizations'),
    {
      name: 'seats',
      type: 'array',
      access: adminOnly,
      label: label('席位', 'Seats'),
      admin: { condition: (data) => data.type === 'body', initCollapsed: true },
      fields: [
        {
          name: 'organization',
          type: 'relationship',
          relationTo: 'organizations',
          required: true,
          label: label('单位', 'Organization'),
        },
        {
          name: 'person',
          type: 'relationship',
          relationTo: 'people',
          label: label('人员', 'Person'),
        },
        { name: 'rank', type: 'text', label: label('职务', 'Rank') },
        ...periodFields,
      ],
    },
  ],
})
