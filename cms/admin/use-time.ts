'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useText } from './text.ts'

/** Writes a moment in the library's time zone, to the minute. */
export const useTime = () => useFormat({ dateStyle: 'medium', timeStyle: 'short' })

/** Writes the day of a moment in the library's time zone. */
export const useDay = () => useFormat({ dateStyle: 'medium' })

function useFormat({
  dateStyle,
  timeStyle,
}: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>) {
  const { config } = useConfig()
  const { language } = useText()
  const timeZone = config.admin.timezones?.defaultTimezone
  return useCallback(
    (at: string) =>
      new Intl.DateTimeFormat(language, {
        dateStyle,
        ...(timeStyle && { timeStyle }),
        ...(timeZone && { timeZone }),
      }).format(new Date(at)),
    [language, timeZone, dateStyle, timeStyle],
  )
}
