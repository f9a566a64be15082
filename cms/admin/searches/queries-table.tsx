'use client'

import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { SearchedQuery } from '../../usage/searches.ts'
import { useText } from '../text.ts'

/** Rows shown at first; a year of a busy library has thousands. */
const FEW = 100

const TEXTS = {
  more: label('显示全部', 'Show all'),
  columns: {
    q: label('检索词', 'Query'),
    locale: label('语言', 'Language'),
    times: label('次数', 'Times'),
    hits: label('平均结果数', 'Results on average'),
    clicks: label('打开次数', 'Opened'),
    rank: label('打开的平均位次', 'Average place opened'),
    last: label('最近一次', 'Last on'),
  },
  locales: { zh: label('中文', 'Chinese'), en: label('英文', 'English') },
}

/** Queries, most frequent first. */
export function QueriesTable({ queries }: { queries: readonly SearchedQuery[] }) {
  const { text, language } = useText()
  const [isWhole, setIsWhole] = useState(false)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const shown = isWhole ? queries : queries.slice(0, FEW)
  return (
    <>
      <div
        className="searches__table"
        tabIndex={0}
        role="region"
        aria-label={text(TEXTS.columns.q)}
      >
        <table>
          <thead>
            <tr>
              {Object.entries(TEXTS.columns).map(([key, name]) => (
                <th key={key} scope="col">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ q, locale, times, hits, clicks, rank, last }) => (
              <tr key={`${locale} ${q}`}>
                <th scope="row">{q}</th>
                <td>{text(TEXTS.locales[locale === 'en' ? 'en' : 'zh'])}</td>
                <td>{number.format(times)}</td>
                <td>{number.format(hits)}</td>
                <td>{number.format(clicks)}</td>
                <td>{rank ? number.format(rank) : '–'}</td>
                <td>{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < queries.length && (
        <button type="button" onClick={() => setIsWhole(true)}>
          {text(TEXTS.more)}（{number.format(queries.length)}）
        </button>
      )}
    </>
  )
}
