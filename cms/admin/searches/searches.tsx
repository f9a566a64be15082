'use client'

import { Gutter, Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import { dayIn } from '../../publishing/day.ts'
import { foundNothing, wasUnopened, type SearchReport } from '../../usage/searches.ts'
import type { Period } from '../../usage/period.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { QueriesTable } from './queries-table.tsx'
import './searches.css'

const TEXTS = {
  title: label('检索统计', 'Searches'),
  about: label(
    '读者在网站上搜了什么，按天计数，不含任何个人信息。没有结果的词提示缺少的资源或同义词；有结果却没人打开的词提示标题或摘要不清楚。',
    'What readers searched on the site, counted by day and without anything personal. Queries without results point to resources or synonyms that are missing; those that nobody opens anything of, to unclear titles or summaries.',
  ),
  days: label('时间', 'Period'),
  loading: label('正在读取…', 'Reading…'),
  export: label('导出 xlsx', 'Export as xlsx'),
  teach: label('补充同义词', 'Teach a synonym'),
  none: label(
    '这段时间没有记录。读者看过结果后才计数；设置 COUNTS=off 时不计数。',
    'Nothing was counted in this period. A search counts once its results were looked at, and none does where COUNTS=off is set.',
  ),
  noneOfThese: label('这一类没有检索词。', 'There are no queries of this sort.'),
}

const PERIODS = [
  [7, label('近 7 天', 'Last 7 days')],
  [30, label('近 30 天', 'Last 30 days')],
  [90, label('近 90 天', 'Last 90 days')],
  [365, label('近一年', 'Last year')],
] as const

const SORTS = {
  nothing: { name: label('没有结果', 'Nothing found'), of: foundNothing },
  unopened: { name: label('没有打开', 'Nothing opened'), of: wasUnopened },
  all: { name: label('全部', 'All'), of: () => true },
}

/** What readers searched: above all what found nothing and what led to nothing. */
export function Searches() {
  const { text, message } = useText()
  const { config } = useConfig()
  const [days, setDays] = useState<number>(30)
  const [sort, setSort] = useState<keyof typeof SORTS>('nothing')
  const query = `from=${dayBefore(days - 1, config.admin.timezones.defaultTimezone)}`
  const { data: report, failure } = useApi<SearchReport & Period>(`usage/searches?${query}`)
  const queries = report?.queries.filter(SORTS[sort].of)
  return (
    <Gutter className="searches">
      <h1>{text(TEXTS.title)}</h1>
      <p>{text(TEXTS.about)}</p>
      <div className="searches__bar">
        <label>
          {text(TEXTS.days)}
          <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {PERIODS.map(([count, name]) => (
              <option key={count} value={count}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
        <span className="searches__ways">
          <Link href={`${config.routes.admin}/globals/search-vocabulary`}>{text(TEXTS.teach)}</Link>
          <a href={`/api/usage/searches.xlsx?${query}`} download>
            {text(TEXTS.export)}
          </a>
        </span>
      </div>
      {failure && <p role="alert">{message(failure)}</p>}
      {!report && !failure && <p>{text(TEXTS.loading)}</p>}
      {report?.total.all === 0 && <p>{text(TEXTS.none)}</p>}
      {report && report.total.all > 0 && (
        <>
          <div className="searches__sorts" role="tablist" aria-label={text(TEXTS.title)}>
            {Object.entries(SORTS).map(([key, { name }]) => (
              <button
                key={key}
                type="button"
                role="tab"
                aria-selected={key === sort}
                aria-controls="searches-queries"
                onClick={() => setSort(key as keyof typeof SORTS)}
              >
                {text(name)} <b>{report.total[key as keyof typeof SORTS]}</b>
              </button>
            ))}
          </div>
          <div id="searches-queries" role="tabpanel">
            {queries?.length ? (
              <QueriesTable queries={queries} />
            ) : (
              <p>{text(TEXTS.noneOfThese)}</p>
            )}
          </div>
        </>
      )}
    </Gutter>
  )
}

const dayBefore = (days: number, timeZone = 'UTC') =>
  dayIn(timeZone, new Date(Date.now() - days * 86_400_000))
