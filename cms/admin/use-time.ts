'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useText } from './text.ts'

/** Writes a moment in the library's time zone, to the minute. */
export function useTime() {
  const { config } = useConfig()
  const { language } = useText()
  const timeZone = config.admin.timezones?.defaultTimezone
  return useCallback(
    (at: string) =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        ...(timeZone && { timeZone }),
      }).format(new Date(at)),
    [language, timeZone],
  )
}
