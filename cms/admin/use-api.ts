'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { request, wordsOf } from './request.ts'

/**
 * What the CMS answers to a GET, asked again when `path` or `version` changes or on `reload`. Without
 * a path nothing is asked. A failure is words in both languages. An answer that comes after a later
 * question is dropped.
 */
export function useApi<T>(path: string | undefined, version: unknown = '') {
  const [data, setData] = useState<T>()
  const [failure, setFailure] = useState<string>()
  const asked = useRef(0)
  const reload = useCallback(async () => {
    const question = ++asked.current
    if (!path) return
    const [answer, refusal] = await request<T>(path).then(
      (found) => [found, undefined] as const,
      (error: unknown) => [undefined, wordsOf(error)] as const,
    )
    if (question !== asked.current) return
    if (refusal === undefined) setData(answer)
    setFailure(refusal)
  }, [path])
  useEffect(() => {
    void reload()
  }, [reload, version])
  return { data, setData, failure, reload }
}
