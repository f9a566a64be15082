'use client'

import { useText, type Text } from '../text.ts'
import { TEXTS } from './texts.ts'

type Props = {
  head: Text
  rows: readonly { place: string; shows?: number; days: number; last: string }[]
}

/** Sites that show resources of the library. */
export function PlacesTable({ head, rows }: Props) {
  const { text } = useText()
  const hasShows = rows.some(({ shows }) => shows !== undefined)
  return (
    <div className="usage__table" tabIndex={0} role="region" aria-label={text(head)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text(head)}</th>
            {hasShows && (
              <th scope="col" className="usage__number">
                {text(TEXTS.shows)}
              </th>
            )}
            <th scope="col" className="usage__number">
              {text(TEXTS.days)}
            </th>
            <th scope="col" className="usage__number">
              {text(TEXTS.last)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, shows, days, last }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              {hasShows && <td className="usage__number">{shows}</td>}
              <td className="usage__number">{days}</td>
              <td className="usage__number">{last}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
