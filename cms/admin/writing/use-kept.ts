'use client'

import { useAuth, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { dropKept, type Kept, placeOf, readKept, writeKept } from './kept.ts'
import { changedFields } from './three-way.ts'

/** Milliseconds between two looks at what is typed. */
const PAUSE = 2000

/** The version that the form began with. */
export type Opened = { basedOn: string; data: Record<string, unknown> }

/**
 * Unsaved text survives a closed tab: while there are changes they are kept in this browser, and
 * offered when the document is opened again. `opened` is told what restored text was based on.
 */
export function useKept(opened: RefObject<Opened>) {
  const { user } = useAuth()
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const { getData, reset, setModified } = useForm()
  const isModified = useFormModified()
  const place = placeOf(String(user?.id), collectionSlug, id?.toString(), code)
  const [offer, setOffer] = useState<Kept>()
  const wasModified = useRef(false)

  useEffect(() => {
    setOffer(readKept(place))
  }, [place])

  const keep = useCallback(() => {
    const { basedOn, data } = opened.current
    const now = getData()
    const pick = (from: Record<string, unknown>) =>
      Object.fromEntries(changedFields(data, now).map((name) => [name, from[name]]))
    writeKept(place, { at: new Date().toISOString(), basedOn, opened: pick(data), mine: pick(now) })
  }, [getData, opened, place])

  useEffect(() => {
    if (!isModified) {
      if (wasModified.current) dropKept(place)
      wasModified.current = false
      return
    }
    wasModified.current = true
    const timer = setInterval(keep, PAUSE)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [isModified, keep, place])

  const restore = useCallback(async () => {
    if (!offer) return
    opened.current = {
      basedOn: offer.basedOn,
      data: { ...opened.current.data, ...offer.opened },
    }
    await reset({ ...getData(), ...offer.mine })
    setModified(true)
    setOffer(undefined)
  }, [offer, opened, reset, getData, setModified])

  const drop = useCallback(() => {
    dropKept(place)
    setOffer(undefined)
  }, [place])

  return { offer: isModified ? undefined : offer, restore, drop }
}
