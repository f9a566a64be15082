import type { ArrayField, CollectionConfig, Where } from 'payload'
import { type PROJECT_ROLES, projectsWith, type Rights, rightsOf } from '../../access/rights.ts'
import { libraryRole, libraryRoleField, nobody } from '../../access/rules.ts'
import { periodFields } from '../../fields/dates.ts'
import { peopleField } from '../../fields/people.ts'
import { projectEndpoints } from '../../accounts/endpoints.ts'
import { consequencesEndpoint } from '../../workflow/consequences-endpoint.ts'
import { label, options } from '../../fields/label.ts'
import { slugField } from '../../fields/slug.ts'
import { sortKeyField } from '../../fields/sort-key.ts'
import { enqueueAfterChange } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'
import { membersByManager } from './members-by-manager.ts'
import { rowsAreEnded } from './rows-are-ended.ts'

const adminOnly = { create: libraryRoleField('admin'), update: libraryRoleField('admin') }

const share = (name: string, zh: string, en: string) => ({
  name,
  type: 'number' as const,
  min: 0,
  max: 100,
  label: label(`${zh}（%）`, `${en} (%)`),
})

const participants: ArrayField = {
  name: 'participants',
  type: 'array',
  access: adminOnly,
  label: label('参与单位', 'Participants'),
  labels: { singular: label('单位', 'Organization'), plural: label('单位', 'Organizations') },
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      label: label('单位', 'Organization'),
    },
    {
      name: 'side',
      type: 'select',
      required: true,
      label: label('一方', 'Side'),
      options: options({
        college: ['院校', 'College'],
        enterprise: ['企业', 'Enterprise'],
        other: ['其他', 'Other'],
      }),
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'participant',
      label: label('角色', 'Role'),
      options: options({
        lead: ['牵头单位', 'Lead'],
        'co-host': ['联合主持', 'Co-host'],
        participant: ['参建单位', 'Participant'],
      }),
    },
    { name: 'rank', type: 'number', min: 1, defaultValue: 1, label: label('排序', 'Rank') },
    {
      name: 'signs',
      type: 'checkbox',
      defaultValue: true,
      label: label('发布须经其会签', 'Release needs its sign-off'),
    },
    { name: 'duties', type: 'textarea', label: label('分工', 'Duties') },
    share('contributionShare', '投入比例', 'Contribution share'),
    share('benefitShare', '收益比例', 'Benefit share'),
    share('rightsShare', '权属比例', 'Rights share'),
    {
      name: 'agreement',
      type: 'upload',
      relationTo: 'documents',
      label: label('协议', 'Agreement'),
    },
    ...periodFields,
  ],
}

const members: ArrayField = {
  name: 'members',
  type: 'array',
  label: label('成员', 'Members'),
  // The panel of people shows and changes them, with the form left alone.
  admin: { disabled: true },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('账号', 'Account'),
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      label: label('代表单位', 'On behalf of'),
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      label: label('角色', 'Role'),
      options: options<(typeof PROJECT_ROLES)[number]>({
        author: ['作者', 'Author'],
        signatory: ['会签人', 'Signatory'],
        manager: ['项目管理员', 'Manager'],
        reader: ['读者', 'Reader'],
      }),
    },
    ...periodFields,
  ],
}

/** The projects of `own`, and those in which an organization takes part that the user manages. */
const partOf = (rights: Rights, own: Where): Where => {
  const managed: Where = { 'participants.organization': { in: [...rights.manages] } }
  return rights.manages.size > 0 ? { or: [own, managed] } : own
}

/** Joint work of organizations. Access to resources is decided by its members and nowhere else. */
export const Projects: CollectionConfig = plainCollection({
  slug: 'projects',
  labels: { singular: label('项目', 'Project'), plural: label('项目', 'Projects') },
  admin: { group: GROUPS.parties, useAsTitle: 'name', defaultColumns: ['name', 'type', 'status'] },
  defaultSort: 'sortKey',
  access: {
    read: async ({ req }) => {
      const rights = await rightsOf(req)
      if (!rights) return false
      if (rights.library.has('admin') || rights.library.has('council')) return true
      return partOf(rights, { id: { in: [...rights.projects.keys()] } })
    },
    create: libraryRole('admin'),
    update: async ({ req }) => {
      const rights = await rightsOf(req)
      if (rights?.library.has('admin')) return true
      return rights !== undefined && partOf(rights, { id: { in: projectsWith(rights, 'manager') } })
    },
    delete: nobody,
  },
  endpoints: [...projectEndpoints, consequencesEndpoint],
  hooks: {
    beforeChange: [rowsAreEnded('participants'), rowsAreEnded('members'), membersByManager],
    afterChange: [enqueueAfterChange('projects')],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      access: adminOnly,
      label: label('名称', 'Name'),
    },
    sortKeyField('name'),
    { ...slugField({ unique: true, required: true }), access: adminOnly },
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: 'resources',
      access: adminOnly,
      label: label('类型', 'Kind'),
      options: options({
        resources: ['资源建设', 'Resources'],
        'joint-rd': ['联合研发', 'Joint R&D'],
        'order-based-training': ['订单培养', 'Order-based training'],
        'base-construction': ['基地建设', 'Base construction'],
        secretariat: ['秘书处', 'Secretariat'],
      }),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'approved',
      access: adminOnly,
      label: label('阶段', 'Status'),
      options: options({
        approved: ['立项', 'Approved'],
        building: ['建设', 'Building'],
        acceptance: ['验收', 'Acceptance'],
        operating: ['运维', 'Operating'],
        ended: ['已结束', 'Ended'],
      }),
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      access: adminOnly,
      label: label('简介', 'Description'),
    },
    {
      name: 'requiredLocales',
      type: 'select',
      hasMany: true,
      defaultValue: ['zh'],
      access: adminOnly,
      label: label('发布须具备的语言', 'Languages a release needs'),
      options: options({ zh: ['中文', 'Chinese'], en: ['英文', 'English'] }),
    },
    {
      name: 'rulingAllowed',
      type: 'checkbox',
      defaultValue: false,
      access: adminOnly,
      label: label('逾期会签可由委员会裁决', 'The committee may rule on overdue sign-offs'),
    },
    {
      name: 'committee',
      type: 'relationship',
      relationTo: 'organizations',
      access: adminOnly,
      filterOptions: { type: { equals: 'body' } },
      admin: { condition: (data) => data.rulingAllowed === true },
      label: label('裁决机构', 'The body that rules'),
    },
    {
      name: 'recordsEmbedPath',
      type: 'checkbox',
      defaultValue: false,
      access: adminOnly,
      label: label('引用台账记录网页路径', 'The embed ledger records page paths'),
      admin: {
        description: label(
          '除域名外，还记录嵌入资源的网页路径（不含参数，不含访问者信息）。须各参与单位同意。',
          'Beside the host, the path of the page that embeds a resource is recorded, without its query and without anything about visitors. The participants must agree.',
        ),
      },
    },
    {
      name: 'restrictsEmbedding',
      type: 'checkbox',
      defaultValue: false,
      access: adminOnly,
      label: label('限制嵌入域名', 'Embedding is restricted to known domains'),
      admin: {
        description: label(
          '只有参与单位登记的域名可以嵌入项目的资源；域名在“单位”中登记。',
          'Only domains that the participants have entered may embed the project’s resources; they are entered with the organization.',
        ),
      },
    },
    {
      name: 'successor',
      type: 'relationship',
      relationTo: 'projects',
      access: adminOnly,
      label: label('后续项目', 'Successor'),
    },
    participants,
    {
      name: 'consequences',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/consequences/consequences.tsx#Consequences' },
      },
    },
    peopleField('projects'),
    members,
  ],
})
