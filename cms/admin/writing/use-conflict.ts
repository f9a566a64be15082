'use client'

import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { type RefObject, useCallback, useState } from 'react'
import { post, request } from '../request.ts'
import { changedFields, threeWay, type ThreeWay } from './three-way.ts'
import type { Opened } from './use-kept.ts'

type Document = Record<string, unknown> & { updatedAt: string }

/** Two versions of one document: what stands in the form, and what somebody saved meanwhile. */
export type Conflict = ThreeWay & { form: Record<string, unknown>; stored: Document }

/** Looks for a newer version than the one that was opened, and saves what was chosen of both. */
export function useConflict(opened: RefObject<Opened>) {
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const { getData, setModified } = useForm()
  const [conflict, setConflict] = useState<Conflict>()
  const address = `${collectionSlug}/${String(id)}?draft=true&depth=0&locale=${code}&fallback-locale=null`

  const look = useCallback(async () => {
    // Whatever kept the draft from being saved has been told already.
    const stored = await request<Document>(address).catch(() => undefined)
    if (!stored) return
    const { basedOn, data } = opened.current
    if (stored.updatedAt === basedOn) return
    if (changedFields(data, stored).length === 0) {
      opened.current = { data, basedOn: stored.updatedAt }
      return
    }
    const form = getData()
    setConflict({ ...threeWay(data, form, stored), form, stored })
  }, [address, getData, opened])

  /** Saves the newer version with these fields of the form over it. Throws a RefusedError. */
  const save = useCallback(
    async (keepMine: ReadonlySet<string>) => {
      if (!conflict) return
      const { form, stored } = conflict
      const fields = Object.fromEntries([...keepMine].map((name) => [name, form[name]]))
      await post(address, { ...fields, _status: 'draft', basedOn: stored.updatedAt }, 'PATCH')
      setModified(false)
      // The form shows what was stored, both people's part of it; rich text is read anew only so.
      window.location.reload()
    },
    [address, conflict, setModified],
  )

  return { conflict, look, save, close: () => setConflict(undefined) }
}
