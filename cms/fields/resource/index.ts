import type { Field, Tab } from 'payload'
import type { ResourceKind } from '../../published/record.ts'
import { reviewBar } from '../../admin/review-bar/field.ts'
import { label, options } from '../label.ts'
import { permalinkField } from '../permalink.ts'
import { projectField } from '../project.ts'
import { several } from '../several.ts'
import { slugField } from '../slug.ts'
import { classificationFields } from './classification.ts'
import { creditFields } from './credit.ts'
import { freshnessFields } from './freshness.ts'
import { systemFields } from './system.ts'

type Options = {
  /** Fields of the kind, shown in the first tab under title and summary. */
  content: Field[]
  /** Further tabs of the kind. */
  tabs?: Tab[]
  /** Top-level content fields that may be marked members-only, with their labels. */
  members?: Record<string, readonly [zh: string, en: string]>
}

/** The fields that the five kinds of resource share, around those of the kind. */
export function resourceFields(
  kind: ResourceKind,
  { content, tabs = [], members = {} }: Options,
): Field[] {
  return [
    reviewBar,
    {
      type: 'tabs',
      tabs: [
        { label: label('内容', 'Content'), fields: [...textFields, ...content] },
        ...tabs,
        { label: label('分类', 'Classification'), fields: classificationFields },
        { label: label('署名与许可', 'Credit and licence'), fields: creditFields },
      ],
    },
    projectField,
    {
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'public',
      label: label('读者范围', 'Audience'),
      options: options({
        public: ['公开', 'Public'],
        members: ['仅项目成员', 'Members of the project'],
      }),
      admin: { position: 'sidebar' },
    },
    {
      name: 'membersOnlyFields',
      type: 'select',
      hasMany: true,
      label: label('仅成员可见的栏目', 'Members-only fields'),
      options: options({ attachments: ['附件', 'Attachments'], ...members }),
      admin: {
        position: 'sidebar',
        description: label('不会离开 CMS', 'They never leave the CMS'),
      },
    },
    ...freshnessFields(kind).map((field) => ({
      ...field,
      admin: { ...field.admin, position: 'sidebar' as const },
    })),
    slugField(),
    permalinkField,
    ...systemFields,
  ]
}

const textFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    localized: true,
    maxLength: 300,
    label: label('标题', 'Title'),
  },
  {
    name: 'summary',
    type: 'textarea',
    required: true,
    localized: true,
    maxLength: 1000,
    label: label('摘要', 'Summary'),
    admin: {
      description: label(
        '两三句话，列表和搜索结果里显示',
        'Two or three sentences, shown in lists and results',
      ),
    },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    localized: true,
    label: label('关键词', 'Keywords'),
    admin: several,
  },
  { name: 'cover', type: 'upload', relationTo: 'media', label: label('封面', 'Cover') },
]

export const attachmentsField: Field = {
  name: 'attachments',
  type: 'relationship',
  relationTo: 'documents',
  hasMany: true,
  label: label('附件', 'Attachments'),
}

export const outcomesField: Field = {
  name: 'outcomes',
  type: 'text',
  hasMany: true,
  localized: true,
  label: label('学习成果', 'Learning outcomes'),
  admin: several,
}
