'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { request } from '../request.ts'

export type Reference = { collection: string; id: string }

/** Titles that were asked for already, by `collection/id`. A page is left before they grow old. */
const known = new Map<string, Promise<string | undefined>>()

/** The titles of documents, by `collection/id`, as they arrive; what may not be read has none. */
export function useTitles(references: readonly Reference[]): ReadonlyMap<string, string> {
  const { getEntityConfig } = useConfig()
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const keys = references.map(({ collection, id }) => `${collection}/${id}`).join(' ')
  useEffect(() => {
    let isCurrent = true
    for (const key of keys.split(' ').filter(Boolean)) {
      const [collection = ''] = key.split('/')
      const field = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
      const title = known.get(key) ?? readTitle(key, field)
      known.set(key, title)
      void title.then((words) => {
        if (isCurrent && words) setTitles((before) => new Map(before).set(key, words))
      })
    }
    return () => {
      isCurrent = false
    }
  }, [keys, getEntityConfig])
  return titles
}

const readTitle = (key: string, field: string): Promise<string | undefined> =>
  request<Record<string, string | undefined>>(`${key}?draft=true&depth=0&select[${field}]=true`)
    .then((document) => document[field])
    .catch(() => undefined)
