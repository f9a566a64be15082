import type { Locale } from '../../../cms/published/locale.ts'
import type { EducationalLevel } from '../../../cms/published/resource.ts'
import type { ResourceKind } from '../../../cms/published/record.ts'
import type { Facet, Match, Sort } from '../../../search/query.ts'

/** The words of the search page in one language; `{name}` stands for what is put in by `fill`. */
export type Strings = {
  title: string
  description: string
  label: string
  placeholder: string
  hint: string
  submit: string
  needsScript: string
  filters: string
  facets: Record<Facet, string>
  kinds: Record<ResourceKind, string>
  levels: Record<EducationalLevel, string>
  languages: Record<Locale, string>
  sort: string
  sorts: Record<Sort, string>
  more: string
  fewer: string
  chosen: string
  remove: string
  clear: string
  results: string
  found: { one: string; many: string }
  all: { one: string; many: string }
  paged: string
  match: Record<Exclude<Match, 'exact'>, string>
  unit: string
  checked: string
  stale: string
  alsoIn: string
  empty: string
  emptyFilters: string
  tips: readonly string[]
  majors: string
  newest: string
  recent: string
  forget: string
  otherLanguage: string
  failed: string
  failedHint: string
  retry: string
  pages: string
  previous: string
  next: string
  page: string
}

const ZH: Strings = {
  title: '搜索',
  description: '按中文、拼音、首字母、繁体或标准号查找课程模块、企业案例和实训资料。',
  label: '搜索资源',
  placeholder: '搜索课程、案例、实训资料',
  hint: '可用中文、拼音、首字母（gyjqr）、标准号（GB/T 7714）或一句问话。按 / 回到搜索框。',
  submit: '搜索',
  needsScript: '搜索需要启用 JavaScript。您也可以按类别浏览：',
  filters: '筛选',
  facets: {
    kind: '类型',
    major: '专业',
    industry: '行业',
    position: '岗位',
    organization: '单位',
    level: '培养层次',
    language: '语言',
  },
  kinds: {
    courses: '课程',
    modules: '课程模块',
    cases: '企业案例',
    bases: '实训基地',
    materials: '实训资料',
  },
  levels: {
    'secondary-vocational': '中职',
    'higher-vocational': '高职专科',
    'vocational-bachelor': '职业本科',
    undergraduate: '应用型本科',
    'in-service': '在职培训',
  },
  languages: { zh: '中文', en: '英文' },
  sort: '排序',
  sorts: { relevance: '相关度', newest: '最新发布', checked: '最近核对' },
  more: '再显示 {hidden} 项',
  fewer: '收起',
  chosen: '已选条件',
  remove: '移除条件：{what}',
  clear: '清除全部条件',
  results: '搜索结果',
  found: { one: '找到 {total} 条结果', many: '找到 {total} 条结果' },
  all: { one: '共 {total} 条资源', many: '共 {total} 条资源' },
  paged: '，第 {page} 页，共 {pages} 页',
  match: {
    sound: '没有完全匹配的结果，以下按读音查找。',
    partial: '没有同时包含所有词的结果，以下包含其中一部分词。',
  },
  unit: '单元',
  checked: '核对于 {day}',
  stale: '已过复核期限',
  alsoIn: '另有英文版',
  empty: '没有找到与“{q}”有关的资源。',
  emptyFilters: '没有符合这些条件的资源。',
  tips: ['换一个更常用的词，或少用几个词。', '可以输入拼音或拼音首字母，例如 gyjqr。'],
  majors: '看看这些专业',
  newest: '最新发布',
  recent: '最近搜索',
  forget: '清除记录（只存于本机）',
  otherLanguage: '在英文资源中搜索',
  failed: '搜索暂时不可用。',
  failedHint: '所有页面仍可浏览：',
  retry: '再试一次',
  pages: '结果分页',
  previous: '上一页',
  next: '下一页',
  page: '第 {page} 页',
}

const EN: Strings = {
  title: 'Search',
  description: 'Find course modules, enterprise cases and training materials.',
  label: 'Search resources',
  placeholder: 'Search courses, cases and training materials',
  hint: 'Words, codes (S7-1200) or standards (GB/T 7714). Press / to come back to this field.',
  submit: 'Search',
  needsScript: 'Search needs JavaScript. You can browse by kind:',
  filters: 'Filters',
  facets: {
    kind: 'Kind',
    major: 'Major',
    industry: 'Industry',
    position: 'Position',
    organization: 'Organization',
    level: 'Educational level',
    language: 'Language',
  },
  kinds: {
    courses: 'Courses',
    modules: 'Course modules',
    cases: 'Enterprise cases',
    bases: 'Training bases',
    materials: 'Training materials',
  },
  levels: {
    'secondary-vocational': 'Secondary vocational',
    'higher-vocational': 'Higher vocational',
    'vocational-bachelor': 'Vocational bachelor',
    undergraduate: 'Undergraduate',
    'in-service': 'In-service training',
  },
  languages: { zh: 'Chinese', en: 'English' },
  sort: 'Sort by',
  sorts: { relevance: 'Relevance', newest: 'Newest', checked: 'Last checked' },
  more: 'Show {hidden} more',
  fewer: 'Show fewer',
  chosen: 'Chosen filters',
  remove: 'Remove filter: {what}',
  clear: 'Clear all filters',
  results: 'Results',
  found: { one: '{total} result', many: '{total} results' },
  all: { one: '{total} resource', many: '{total} resources' },
  paged: ', page {page} of {pages}',
  match: {
    sound: 'Nothing has exactly these words. These sound the same.',
    partial: 'Nothing has all of these words. These have some of them.',
  },
  unit: 'Unit',
  checked: 'Checked {day}',
  stale: 'Past its review date',
  alsoIn: 'Also in Chinese',
  empty: 'Nothing was found for “{q}”.',
  emptyFilters: 'No resource fits these filters.',
  tips: ['Try a more common word, or fewer words.', 'Most resources are in Chinese only.'],
  majors: 'Majors to look at',
  newest: 'Newest',
  recent: 'Recent',
  forget: 'Forget (kept on this device only)',
  otherLanguage: 'Search the Chinese resources',
  failed: 'Search is not available at the moment.',
  failedHint: 'All pages can still be read:',
  retry: 'Try again',
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  page: 'Page {page}',
}

export const stringsIn = (locale: Locale): Strings => (locale === 'zh' ? ZH : EN)
