'use client'

import { Gutter, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { label } from '../../fields/label.ts'
import type { ReviewChanges } from '../../workflow/changes.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { ReviewBar } from '../review-bar/review-bar.tsx'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { Changes } from './changes.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { Quality } from './quality.tsx'
import './review-tab.css'

const TEXTS = {
  loading: label('正在比较内容…', 'Comparing…'),
}

/** Everything a signatory looks at before deciding. */
export function ReviewTab() {
  const { id, collectionSlug } = useDocumentInfo()
  const [view, setView] = useState<ReviewView>()
  const { text, message } = useText()
  const path = `${collectionSlug}/${String(id)}`
  const { data, failure } = useApi<ReviewChanges>(
    id ? `${path}/changes` : undefined,
    `${view?.contentHash} ${view?.reviews.length} ${view?.releases.length}`,
  )
  return (
    <Gutter className="review-tab">
      <ReviewBar onView={setView} />
      {failure && <p role="alert">{message(failure)}</p>}
      {!data && !failure && <p>{text(TEXTS.loading)}</p>}
      {view && <Quality findings={view.quality} kind={view.kind} id={view.id} />}
      {data && view && (
        <>
          <Changes comparisons={data.comparisons} fields={data.fields} />
          <Comments view={view} fields={data.fields} units={data.units} />
          <History view={view} />
        </>
      )}
    </Gutter>
  )
}
