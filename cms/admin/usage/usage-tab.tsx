'use client'

import { Gutter, useDocumentInfo } from '@payloadcms/ui'
import type { ResourceUsage } from '../../usage/resource-usage.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { FiguresTable } from './figures-table.tsx'
import { PlacesTable } from './places-table.tsx'
import { TEXTS } from './texts.ts'
import './usage.css'

/** How often one resource was read, taken and shown elsewhere in a year, and who shows it. */
export function UsageTab() {
  const { id, collectionSlug } = useDocumentInfo()
  const { text, message } = useText()
  const { data, failure } = useApi<ResourceUsage>(
    id ? `${collectionSlug}/${String(id)}/usage` : undefined,
  )
  return (
    <Gutter className="usage">
      {failure && <p role="alert">{message(failure)}</p>}
      {!data && !failure && <p>{text(TEXTS.loading)}</p>}
      {data && (
        <>
          <section>
            <h2>{text(TEXTS.title)}</h2>
            {data.months.length === 0 ? (
              <p>{text(TEXTS.none)}</p>
            ) : (
              <FiguresTable head={TEXTS.heads.months} rows={data.months} />
            )}
          </section>
          {data.releases.length > 1 && (
            <section>
              <h2>{text(TEXTS.byRelease)}</h2>
              <FiguresTable head={TEXTS.release} rows={data.releases} />
            </section>
          )}
          <section>
            <h2>{text(TEXTS.ledger)}</h2>
            <p className="usage__about">{text(TEXTS.ledgerAbout)}</p>
            {data.places.length === 0 ? (
              <p>{text(TEXTS.ledgerNone)}</p>
            ) : (
              <PlacesTable head={TEXTS.place} rows={data.places} />
            )}
          </section>
        </>
      )}
    </Gutter>
  )
}
