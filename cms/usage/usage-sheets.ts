import type { Figures } from './figures.ts'
import type { Usage, UsageRow } from './usage.ts'
import type { Sheet } from './workbook.ts'

const KINDS: Record<string, string> = {
  courses: '课程 / Course',
  modules: '课程模块 / Module',
  cases: '企业案例 / Enterprise case',
  bases: '实训基地 / Training base',
  materials: '实训资料 / Training material',
}

const FIGURES = ['浏览 / Views', '下载 / Downloads', '嵌入展示 / Embed displays']

/** The figures as sheets, one for each way of adding them up. */
export function usageSheets(usage: Usage, say: (text: string) => string): Sheet[] {
  const kindOf = ({ kind }: UsageRow) => (kind ? say(KINDS[kind]!) : '')
  const total = (...empty: ''[]) => [say('合计 / Total'), ...empty, ...numbers(usage.total)]
  return [
    {
      name: '按资源 / By resource',
      headings: ['资源 / Resource', '类型 / Kind', ...FIGURES],
      rows: [...usage.resources.map((row) => [row.name, kindOf(row), ...numbers(row)]), total('')],
    },
    {
      name: '按单位 / By organization',
      headings: ['单位 / Organization', ...FIGURES],
      rows: usage.organizations.map((row) => [row.name, ...numbers(row)]),
    },
    {
      name: '按专业 / By major',
      headings: ['专业 / Major', ...FIGURES],
      rows: usage.majors.map((row) => [row.name, ...numbers(row)]),
    },
    {
      name: '按月份 / By month',
      headings: ['月份 / Month', ...FIGURES],
      rows: [...usage.months.map((row) => [row.name, ...numbers(row)]), total()],
    },
    {
      name: '逐月明细 / Month by month',
      headings: ['月份 / Month', '资源 / Resource', '类型 / Kind', ...FIGURES],
      rows: usage.details.map((row) => [row.month, row.name, kindOf(row), ...numbers(row)]),
    },
    {
      name: '引用台账 / Embed ledger',
      headings: [
        '嵌入方网站 / Embedding site',
        '嵌入的资源与列表数 / Resources and lists shown',
        '出现天数合计 / Days seen',
        '最近出现 / Last seen',
      ],
      rows: usage.hosts.map(({ host, shows, days, last }) => [host, shows, days, last]),
    },
  ].map(({ name, headings, rows }) => ({ name: say(name), headings: headings.map(say), rows }))
}

const numbers = ({ views, downloads, embeds }: Figures) => [views, downloads, embeds]
