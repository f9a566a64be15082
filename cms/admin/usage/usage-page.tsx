'use client'

import { Gutter } from '@payloadcms/ui'
import { useState } from 'react'
import { isUsed } from '../../usage/figures.ts'
import type { Period } from '../../usage/period.ts'
import type { Usage } from '../../usage/usage.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { FiguresTable } from './figures-table.tsx'
import { PlacesTable } from './places-table.tsx'
import { FIGURES, TEXTS } from './texts.ts'
import './usage.css'

type Shown = Omit<Usage, 'details'> & { more: number }
type By = keyof typeof TEXTS.by

/** What readers did with the resources, added up in five ways, to look at and to take along. */
export function UsagePage() {
  const { text, message, language } = useText()
  const [asked, setAsked] = useState<Partial<Period>>({})
  const [by, setBy] = useState<By>('resources')
  const query = new URLSearchParams(asked).toString()
  const { data, failure } = useApi<Shown>(`usage?${query}`)
  const number = new Intl.NumberFormat(language)
  const period = { ...data?.period, ...asked }
  return (
    <Gutter className="usage">
      <h1>{text(TEXTS.title)}</h1>
      <p className="usage__about">{text(TEXTS.about)}</p>
      <form className="usage__period" onSubmit={(event) => event.preventDefault()}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {text(TEXTS[end])}
            <input
              type="month"
              value={period[end]?.slice(0, 7) ?? ''}
              onChange={({ target }) => setAsked({ ...asked, [end]: target.value })}
            />
          </label>
        ))}
        <a className="usage__export" href={`/api/usage.xlsx?${query}`}>
          {text(TEXTS.download)}
        </a>
      </form>
      {failure && <p role="alert">{message(failure)}</p>}
      {!data && !failure && <p>{text(TEXTS.loading)}</p>}
      {data && (
        <>
          <dl className="usage__total">
            {FIGURES.map((name) => (
              <div key={name}>
                <dt>{text(TEXTS.figures[name])}</dt>
                <dd>{number.format(data.total[name])}</dd>
              </div>
            ))}
          </dl>
          <div className="usage__by" role="group" aria-label={text(TEXTS.title)}>
            {(Object.keys(TEXTS.by) as By[]).map((one) => (
              <button key={one} type="button" aria-pressed={one === by} onClick={() => setBy(one)}>
                {text(TEXTS.by[one])}
              </button>
            ))}
          </div>
          <Rows usage={data} by={by} />
        </>
      )}
    </Gutter>
  )
}

function Rows({ usage, by }: { usage: Shown; by: By }) {
  const { text } = useText()
  if (by === 'hosts') {
    if (usage.hosts.length === 0) return <p>{text(TEXTS.nobody)}</p>
    const rows = usage.hosts.map(({ host, ...seen }) => ({ place: host, ...seen }))
    return <PlacesTable head={TEXTS.heads.hosts} rows={rows} />
  }
  if (!isUsed(usage.total)) return <p>{text(TEXTS.none)}</p>
  return (
    <>
      {(by === 'organizations' || by === 'majors') && (
        <p className="usage__about">{text(TEXTS.severalTimes)}</p>
      )}
      <FiguresTable head={TEXTS.heads[by]} rows={usage[by]} total={usage.total} />
      {by === 'resources' && usage.more > 0 && <p>{text(TEXTS.more(usage.more))}</p>}
    </>
  )
}
