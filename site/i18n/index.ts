import type { Locale } from '../../cms/published/locale.ts'
import { EN } from './en.ts'
import { ZH } from './zh.ts'

export type Word = keyof typeof EN

/** The site's words in a locale; `{n}` is filled in. */
export const wordsIn =
  (locale: Locale) =>
  (word: Word, n?: number | string): string =>
    (locale === 'zh' ? ZH : EN)[word].replace('{n}', String(n ?? ''))

/** Names of the values that records hold as identifiers. */
const VALUES: Record<string, readonly [zh: string, en: string]> = {
  'secondary-vocational': ['中职', 'Secondary vocational'],
  'higher-vocational': ['高职专科', 'Higher vocational'],
  'vocational-bachelor': ['职业本科', 'Vocational bachelor'],
  undergraduate: ['应用型本科', 'Undergraduate'],
  'in-service': ['在职培训', 'In-service training'],
  own: ['自建', 'Own'],
  joint: ['校企共建', 'Joint'],
  adopted: ['引进', 'Adopted'],
  open: ['开放资源', 'Open'],
  'all-rights-reserved': ['保留所有权利', 'All rights reserved'],
  custom: ['自定义', 'Custom'],
  campus: ['校内基地', 'Campus'],
  enterprise: ['企业', 'Enterprise'],
  public: ['公共', 'Public'],
  virtual: ['虚拟仿真', 'Virtual'],
  'task-sheet': ['任务工单', 'Task sheet'],
  manual: ['操作手册', 'Manual'],
  'safety-rules': ['安全规程', 'Safety rules'],
  'question-set': ['题库', 'Question set'],
  slides: ['课件', 'Slides'],
  video: ['视频', 'Video'],
  other: ['其他', 'Other'],
  course: ['课程', 'Course'],
  pathway: ['学习路径', 'Learning pathway'],
  low: ['低风险', 'Low'],
  medium: ['中风险', 'Medium'],
  high: ['高风险', 'High'],
  students: ['在校学生', 'Students'],
  members: ['共同体成员', 'Members'],
  'in-service-facility': ['在用', 'In service'],
  maintenance: ['维护中', 'In maintenance'],
  retired: ['停用', 'Retired'],
  university: ['本科高校', 'University'],
  'vocational-college': ['职业院校', 'Vocational college'],
  'research-institute': ['科研机构', 'Research institute'],
  association: ['行业组织', 'Association'],
  government: ['政府部门', 'Government'],
  body: ['共同体机构', 'Body of the alliance'],
  outdated: ['内容过时', 'Out of date'],
  error: ['内容有误', 'Contains an error'],
  copyright: ['版权问题', 'Copyright'],
  confidentiality: ['保密问题', 'Confidentiality'],
  replaced: ['已有新资源替代', 'Replaced'],
  project: ['项目变更', 'Change of the project'],
  new: ['首次发布', 'New'],
  update: ['更新', 'Update'],
  erratum: ['勘误', 'Erratum'],
  withdrawal: ['下线', 'Withdrawal'],
}

/** The name of an identifier in a locale; the identifier itself where it is a proper name, such as a licence. */
export const nameOf = (value: string, locale: Locale): string =>
  VALUES[value]?.[locale === 'zh' ? 0 : 1] ?? value
