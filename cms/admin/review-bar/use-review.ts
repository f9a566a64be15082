'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ReviewView } from '../../workflow/view.ts'
import { post } from '../request.ts'
import { useApi } from '../use-api.ts'
import { isUnderWay } from './delivery-state.ts'
import type { Step } from './steps.ts'

/** Milliseconds between two looks at a release on its way to the readers, and how many looks. */
const PAUSE = 1500
const MAX_LOOKS = 40

type Resource = { kind: string; id: string | undefined; savedAt: unknown }

/**
 * Where a resource stands, read when it is opened, when it was saved (`savedAt` changes), when the
 * window comes back to the front, and for a minute at most while a release is on its way.
 */
export function useReview({ kind, id, savedAt }: Resource) {
  const path = id && `${kind}/${id}`
  const {
    data: view,
    setData: setView,
    failure,
    reload,
  } = useApi<ReviewView>(path && `${path}/review`, savedAt)
  // Whoever sees where it stands has read what was told of it.
  const isSeen = view !== undefined
  useEffect(() => {
    if (isSeen) post('notices/read', { resourceId: id }).catch(() => undefined)
  }, [isSeen, id])

  const [looks, setLooks] = useState(0)

  useEffect(() => {
    const onFocus = () => void reload()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [reload])

  const isWaiting = view !== undefined && isUnderWay(view) && looks < MAX_LOOKS
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => {
      setLooks((count) => count + 1)
      void reload()
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [isWaiting, looks, reload])

  /** Takes a step. Throws a RefusedError; the bar then shows what is true now. */
  const take = useCallback(
    async (step: Step | 'unschedule', body: Record<string, unknown>) => {
      try {
        setView(await post<ReviewView>(`${path}/${step}`, body))
        setLooks(0)
      } catch (error) {
        await reload()
        throw error
      }
    },
    [path, reload, setView],
  )

  return { view, failure, take, reload }
}
