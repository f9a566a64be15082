'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { NOTICE_EVENTS } from '../../notices/events.ts'
import type { Notice } from '../../payload-types.ts'
import { useText } from '../text.ts'
import { placeOf } from './place-of.ts'

/** In the list of notices: what happened, and the way to it. */
export function EventCell({ rowData }: DefaultCellComponentProps) {
  const { text } = useText()
  const { config } = useConfig()
  const notice = rowData as Notice
  const event = NOTICE_EVENTS.find(({ value }) => value === notice.event)
  return <Link href={config.routes.admin + placeOf(notice)}>{event && text(event.label)}</Link>
}
