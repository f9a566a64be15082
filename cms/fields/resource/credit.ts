import type { Field } from 'payload'
import { type AI_USES, LICENCES, type ORIGINS } from '../../published/resource.ts'
import { RESOURCE_KINDS } from '../../published/record.ts'
import { label, options } from '../label.ts'

/** The 14 roles of CRediT, https://credit.niso.org. */
const CREDIT_ROLES = options({
  conceptualization: ['概念', 'Conceptualization'],
  'data-curation': ['数据整理', 'Data curation'],
  'formal-analysis': ['形式分析', 'Formal analysis'],
  'funding-acquisition': ['经费获取', 'Funding acquisition'],
  investigation: ['调研', 'Investigation'],
  methodology: ['方法', 'Methodology'],
  'project-administration': ['项目管理', 'Project administration'],
  resources: ['资源提供', 'Resources'],
  software: ['软件', 'Software'],
  supervision: ['指导', 'Supervision'],
  validation: ['验证', 'Validation'],
  visualization: ['可视化', 'Visualization'],
  'writing-original-draft': ['初稿撰写', 'Writing – original draft'],
  'writing-review-editing': ['审阅修订', 'Writing – review & editing'],
})

export const licenceOptions = LICENCES.map((value) => ({
  value,
  label:
    value === 'all-rights-reserved'
      ? label('保留所有权利', 'All rights reserved')
      : value === 'custom'
        ? label('自定义', 'Custom')
        : label(value, value),
}))

/** Who made it, whose it is, and on what terms it may be used. */
export const creditFields: Field[] = [
  {
    name: 'contributors',
    type: 'array',
    label: label('贡献者', 'Contributors'),
    labels: { singular: label('贡献者', 'Contributor'), plural: label('贡献者', 'Contributors') },
    admin: { initCollapsed: true, description: label('按排名先后', 'In the order of rank') },
    fields: [
      {
        name: 'person',
        type: 'relationship',
        relationTo: 'people',
        required: true,
        label: label('人员', 'Person'),
      },
      {
        name: 'organization',
        type: 'relationship',
        relationTo: 'organizations',
        label: label('当时所在单位', 'Organization of that day'),
      },
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'writing-original-draft',
        label: label('贡献（CRediT）', 'Contribution (CRediT)'),
        options: CREDIT_ROLES,
      },
    ],
  },
  {
    name: 'contributionStatements',
    type: 'array',
    label: label('单位贡献说明', 'Contribution statements'),
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
        name: 'statement',
        type: 'textarea',
        localized: true,
        required: true,
        label: label('贡献说明', 'Statement'),
      },
    ],
  },
  {
    name: 'rightsHolders',
    type: 'relationship',
    relationTo: 'organizations',
    hasMany: true,
    label: label('权利人', 'Rights holders'),
  },
  {
    name: 'licence',
    type: 'select',
    required: true,
    defaultValue: 'CC-BY-NC-SA-4.0',
    label: label('许可协议', 'Licence'),
    options: licenceOptions,
  },
  {
    name: 'licenceText',
    type: 'textarea',
    label: label('自定义许可的内容', 'Terms of the custom licence'),
    admin: { condition: (data) => data.licence === 'custom' },
  },
  {
    name: 'origin',
    type: 'select',
    required: true,
    defaultValue: 'joint',
    label: label('来源', 'Origin'),
    options: options<(typeof ORIGINS)[number]>({
      own: ['自建', 'Own'],
      joint: ['校企共建', 'Joint'],
      adopted: ['引进', 'Adopted'],
      open: ['开放资源', 'Open'],
    }),
  },
  {
    name: 'derivedFrom',
    type: 'array',
    label: label('改编自', 'Adapted from'),
    admin: { initCollapsed: true },
    fields: [
      { name: 'title', type: 'text', required: true, label: label('名称', 'Title') },
      { name: 'url', type: 'text', label: label('网址', 'Address') },
      {
        name: 'resource',
        type: 'relationship',
        relationTo: [...RESOURCE_KINDS],
        label: label('库内资源', 'Resource of the library'),
      },
      { name: 'note', type: 'textarea', label: label('改动说明', 'What was changed') },
    ],
  },
  {
    name: 'aiUse',
    type: 'group',
    label: label('人工智能使用声明', 'Use of AI'),
    admin: {
      description: label(
        '用过就如实声明，发布后在页面和元数据中标明',
        'Declare it where it was used; the page and its metadata say so once released',
      ),
    },
    fields: [
      {
        name: 'level',
        type: 'select',
        required: true,
        defaultValue: 'none',
        label: label('程度', 'Extent'),
        options: options<(typeof AI_USES)[number]>({
          none: ['未使用', 'None'],
          assisted: ['辅助完成', 'Assisted'],
          generated: ['主要由人工智能生成', 'Mostly generated'],
        }),
      },
      { name: 'statement', type: 'textarea', label: label('说明', 'Statement') },
    ],
  },
]
