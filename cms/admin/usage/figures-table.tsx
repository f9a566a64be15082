'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Figures } from '../../usage/figures.ts'
import type { UsageRow } from '../../usage/usage.ts'
import { useText, type Text } from '../text.ts'
import { FIGURES, TEXTS } from './texts.ts'

type Props = {
  head: Text
  rows: readonly (Figures & { key: string } & Partial<Pick<UsageRow, 'name' | 'kind' | 'id'>>)[]
  total?: Figures
}

/** Figures in rows; a bar behind the views shows at a glance which are most. */
export function FiguresTable({ head, rows, total }: Props) {
  const { text, language } = useText()
  const { config } = useConfig()
  const number = new Intl.NumberFormat(language)
  const most = Math.max(1, ...rows.map(({ views }) => views))
  return (
    <div className="usage__table" tabIndex={0} role="region" aria-label={text(head)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text(head)}</th>
            {FIGURES.map((name) => (
              <th key={name} scope="col" className="usage__number">
                {text(TEXTS.figures[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, kind, id, ...figures }) => (
            <tr key={key}>
              <th scope="row">
                {kind && id ? (
                  <Link href={`${config.routes.admin}/collections/${kind}/${id}/usage`}>
                    {name}
                  </Link>
                ) : (
                  (name ?? key)
                )}
                <span
                  className="usage__bar"
                  style={{ width: `${(100 * figures.views) / most}%` }}
                  aria-hidden="true"
                />
              </th>
              {FIGURES.map((figure) => (
                <td key={figure} className="usage__number">
                  {number.format(figures[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{text(TEXTS.total)}</th>
              {FIGURES.map((figure) => (
                <td key={figure} className="usage__number">
                  {number.format(total[figure])}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
