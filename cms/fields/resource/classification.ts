import type { Field, RelationshipField } from 'payload'
import { type EDUCATIONAL_LEVELS } from '../../published/resource.ts'
import type { TermKind } from '../../published/record.ts'
import { label, options } from '../label.ts'

const terms = (name: TermKind, zh: string, en: string): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo: name,
  hasMany: true,
  label: label(zh, en),
})

/** What a resource is found by. Lists from the first day. */
export const classificationFields: Field[] = [
  terms('majors', '适用专业', 'Majors'),
  terms('industries', '行业', 'Industries'),
  terms('positions', '岗位', 'Positions'),
  terms('skills', '技能', 'Skills'),
  terms('certificates', '证书', 'Certificates'),
  {
    name: 'technologies',
    type: 'array',
    label: label('技术与版本', 'Technologies and versions'),
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'technology',
        type: 'relationship',
        relationTo: 'technologies',
        required: true,
        label: label('技术', 'Technology'),
      },
      { name: 'version', type: 'text', label: label('版本', 'Version') },
    ],
  },
  {
    name: 'educationalLevel',
    type: 'select',
    hasMany: true,
    label: label('层次', 'Educational level'),
    options: options<(typeof EDUCATIONAL_LEVELS)[number]>({
      'secondary-vocational': ['中职', 'Secondary vocational'],
      'higher-vocational': ['高职专科', 'Higher vocational'],
      'vocational-bachelor': ['职业本科', 'Vocational bachelor'],
      undergraduate: ['应用型本科', 'Undergraduate'],
      'in-service': ['在职培训', 'In-service training'],
    }),
  },
]
