import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { rightsOf } from '../access/rights.ts'
import { inLanguage } from '../admin/in-language.ts'
import { countsOf } from './counts.ts'
import { periodOf, type Period } from './period.ts'
import { foundNothing, READERS, searchReport, wasUnopened, type SearchReport } from './searches.ts'
import { workbookResponse, type Sheet } from './workbook.ts'

/**
 * `GET /api/usage/searches?from=…&to=…`: what readers searched on these days, and `.xlsx` the same as a
 * workbook. For the council, editors and admins.
 */
export const searchesEndpoints: Endpoint[] = [
  {
    path: '/usage/searches',
    method: 'get',
    handler: async (req) => {
      const { period, report } = await read(req)
      return Response.json({ ...period, ...report }, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/usage/searches.xlsx',
    method: 'get',
    handler: async (req) => {
      const { period, report } = await read(req)
      const say = (text: string) => inLanguage(text, req.i18n.language)
      const name = `${say('检索统计 / searches')}_${period.from}_${period.to}`
      return workbookResponse(name, sheetsOf(report, say))
    },
  },
]

async function read(req: PayloadRequest): Promise<{ period: Period; report: SearchReport }> {
  const rights = await rightsOf(req)
  if (!READERS.some((role) => rights?.library.has(role)))
    throw new APIError(
      '只有理事会、编辑和管理员可以查看检索统计 / What is searched is for the council, editors and administrators',
      rights ? 403 : 401,
    )
  const period = periodOf(req)
  const asked = { events: ['search', 'click'], ...period }
  return { period, report: searchReport(countsOf(req)(asked, ['event', 'subject', 'detail'])) }
}

const SHEETS = [
  { name: '没有结果 / Nothing found', of: foundNothing },
  { name: '没有打开 / Nothing opened', of: wasUnopened },
  { name: '全部 / All', of: () => true },
]

const HEADINGS = [
  '检索词 / Query',
  '语言 / Language',
  '次数 / Times',
  '平均结果数 / Results on average',
  '打开次数 / Opened',
  '打开的平均位次 / Average place opened',
  '最近一次 / Last on',
]

const sheetsOf = ({ queries }: SearchReport, say: (text: string) => string): Sheet[] =>
  SHEETS.map(({ name, of }) => ({
    name: say(name),
    headings: HEADINGS.map(say),
    rows: queries
      .filter(of)
      .map(({ q, locale, times, hits, clicks, rank, last }) => [
        ...[q, locale, times, tenth(hits), clicks, rank ? tenth(rank) : '', last],
      ]),
  }))

const tenth = (value: number): number => Math.round(10 * value) / 10
