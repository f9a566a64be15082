'use client'

import { useCallback, useEffect, useState } from 'react'
import { request, wordsOf } from './request.ts'

/**
 * What the CMS answers to a GET, asked again when `path` or `version` changes or on `reload`. Without
 * a path nothing is asked. A failure is words in both languages.
 */
export function useApi<T>(path: string | undefined, version: unknown = '') {
  const [data, setData] = useState<T>()
  const [failure, setFailure] = useState<string>()
  const reload = useCallback(async () => {
    if (!path) return
    try {
      setData(await request<T>(path))
      setFailure(undefined)
    } catch (error) {
      setFailure(wordsOf(error))
    }
  }, [path])
  useEffect(() => {
    void reload()
  }, [reload, version])
  return { data, setData, failure, reload }
}
