import { label } from '../../fields/label.ts'
import { vocabulary } from './vocabulary.ts'

/** 职业教育专业目录: 专业大类 ▸ 专业类 ▸ 专业. */
export const Majors = vocabulary('majors', '专业', ['Major', 'Majors'])

/** GB/T 4754. */
export const Industries = vocabulary('industries', '行业', ['Industry', 'Industries'])

export const Skills = vocabulary('skills', '技能', ['Skill', 'Skills'])

export const Positions = vocabulary(
  'positions',
  '岗位',
  ['Position', 'Positions'],
  [
    {
      name: 'skills',
      type: 'relationship',
      relationTo: 'skills',
      hasMany: true,
      label: label('所需技能', 'Skills it needs'),
    },
  ],
)

export const Certificates = vocabulary('certificates', '证书', ['Certificate', 'Certificates'])

export const Technologies = vocabulary('technologies', '技术', ['Technology', 'Technologies'])
