import { label } from '../../fields/label.ts'
import type { Figures } from '../../usage/figures.ts'

/** The figures in the order of their columns. */
export const FIGURES = ['views', 'downloads', 'embeds'] as const satisfies (keyof Figures)[]

export const TEXTS = {
  title: label('使用统计', 'Usage'),
  about: label(
    '由公开网站按天计数，不记录访问者；搜索引擎等程序和要求不跟踪的浏览器不计。只含您可以查看的资源。',
    'Counted by day on the public site, with nothing about visitors; programs and browsers that ask not to be followed are left out. Only resources that you may read.',
  ),
  loading: label('正在统计…', 'Adding up…'),
  none: label(
    '这段时间没有计数。发布资源后，读者的浏览、下载和嵌入展示会出现在这里。',
    'Nothing was counted in these months. Once resources are released, what readers do appears here.',
  ),
  from: label('从', 'From'),
  to: label('到', 'To'),
  download: label('导出 Excel', 'Export to Excel'),
  total: label('合计', 'Total'),
  more: (count: number) =>
    label(
      `另有 ${count} 条资源，见导出的表格。`,
      `${count} more resources are in the exported table.`,
    ),
  severalTimes: label(
    '一条资源计入每个参与单位或专业，因此各行相加大于合计。',
    'A resource counts for each of its organizations or majors, so that the rows add up to more than the total.',
  ),
  figures: {
    views: label('浏览', 'Views'),
    downloads: label('下载', 'Downloads'),
    embeds: label('嵌入展示', 'Embed displays'),
  },
  by: {
    resources: label('按资源', 'By resource'),
    organizations: label('按单位', 'By organization'),
    majors: label('按专业', 'By major'),
    months: label('按月份', 'By month'),
    hosts: label('嵌入方', 'Who embeds'),
  },
  heads: {
    resources: label('资源', 'Resource'),
    organizations: label('单位', 'Organization'),
    majors: label('专业', 'Major'),
    months: label('月份', 'Month'),
    hosts: label('网站', 'Site'),
  },
  shows: label('资源与列表', 'Shows'),
  days: label('出现天数', 'Days seen'),
  last: label('最近出现', 'Last seen'),
  nobody: label('没有网站嵌入。', 'No site embeds anything.'),
  release: label('版本', 'Release'),
  byRelease: label('按版本', 'By release'),
  ledger: label('引用台账', 'Embed ledger'),
  ledgerAbout: label(
    '最近一年显示过这条资源的网站；修改或下线会在那里同样生效。',
    'Sites that showed this resource within a year; a change or a withdrawal takes effect there too.',
  ),
  ledgerNone: label('还没有网站嵌入这条资源。', 'No site has embedded this resource yet.'),
  place: label('网站', 'Site'),
} as const
