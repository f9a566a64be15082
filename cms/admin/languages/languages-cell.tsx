'use client'

import { useListQuery } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import { request } from '../request.ts'
import { useText } from '../text.ts'

type Texts = { title?: Record<string, string>; summary?: Record<string, string> }
type Row = Texts & { id: string }
type Answer = { docs: Row[] }

const TEXTS = {
  zh: label('中', 'zh'),
  en: label('英', 'en'),
  whole: label('标题和摘要都有', 'title and summary are there'),
  part: label('还缺标题或摘要', 'title or summary is missing'),
  none: label('没有', 'not there'),
}

/** One request for all rows of a page of the list. */
let last: { key: string; answer: Promise<Answer> } | undefined

function readRows(collection: string, ids: readonly unknown[]): Promise<Answer> {
  const key =
    `${collection}?draft=true&depth=0&locale=all&pagination=false` +
    `&select[title]=true&select[summary]=true&where[id][in]=${ids.join(',')}`
  if (last?.key !== key) last = { key, answer: request<Answer>(key) }
  return last.answer
}

/** How much of a row there is in each language. */
export function LanguagesCell({
  rowData,
  collectionSlug,
}: {
  rowData: Row
  collectionSlug: string
}) {
  const { data } = useListQuery()
  const { text } = useText()
  const [row, setRow] = useState<Row>()
  const ids = (data?.docs ?? []).map((one: { id?: unknown }) => one.id).join(',')
  useEffect(() => {
    let isCurrent = true
    if (ids)
      readRows(collectionSlug, ids.split(','))
        .then(({ docs }) => isCurrent && setRow(docs.find((one) => one.id === rowData.id)))
        .catch(() => setRow(undefined))
    return () => {
      isCurrent = false
    }
  }, [ids, collectionSlug, rowData.id])
  if (!row) return null
  return (
    <span>
      {(['zh', 'en'] as const).map((locale) => {
        const share = shareOf(row, collectionSlug, locale)
        return (
          <span key={locale} title={text(TEXTS[share])}>
            {text(TEXTS[locale])} {share === 'whole' ? '✓' : share === 'part' ? '◐' : '–'}{' '}
          </span>
        )
      })}
    </span>
  )
}

function shareOf(row: Texts, collection: string, locale: 'zh' | 'en'): 'whole' | 'part' | 'none' {
  const needed = collection === 'units' ? [row.title] : [row.title, row.summary]
  const filled = needed.filter((text) => text?.[locale]).length
  return filled === needed.length ? 'whole' : filled > 0 ? 'part' : 'none'
}
