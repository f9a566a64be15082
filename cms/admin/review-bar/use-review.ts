'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ReviewView } from '../../workflow/view.ts'
import { post, request, wordsOf } from '../request.ts'
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
  const [view, setView] = useState<ReviewView>()
  const [failure, setFailure] = useState<string>()
  const [looks, setLooks] = useState(0)

  const load = useCallback(async () => {
    if (!id) return
    try {
      setView(await request<ReviewView>(`${kind}/${id}/review`))
      setFailure(undefined)
    } catch (error) {
      setFailure(wordsOf(error))
    }
  }, [kind, id])

  useEffect(() => {
    void load()
  }, [load, savedAt])

  useEffect(() => {
    const onFocus = () => void load()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [load])

  const isWaiting = view !== undefined && isUnderWay(view) && looks < MAX_LOOKS
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => {
      setLooks((count) => count + 1)
      void load()
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [isWaiting, looks, load])

  /** Takes a step. Throws a RefusedError; the bar then shows what is true now. */
  const take = useCallback(
    async (step: Step, body: Record<string, unknown>) => {
      try {
        setView(await post<ReviewView>(`${kind}/${id}/${step}`, body))
        setLooks(0)
      } catch (error) {
        await load()
        throw error
      }
    },
    [kind, id, load],
  )

  return { view, failure, take }
}
