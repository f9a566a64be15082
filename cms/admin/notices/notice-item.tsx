'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import { NOTICE_EVENTS } from '../../notices/events.ts'
import type { Notice } from '../../payload-types.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'
import { placeOf } from './place-of.ts'

const UNREAD = label('未读', 'Unread')

type Props = { notice: Notice; onOpen: () => void }

/** What happened to which resource, by whom and when; it leads to where one sees it. */
export function NoticeItem({ notice, onOpen }: Props) {
  const { text, message } = useText()
  const time = useTime()
  const { config } = useConfig()
  const event = NOTICE_EVENTS.find(({ value }) => value === notice.event)!
  const by = typeof notice.by === 'object' ? notice.by?.name : undefined
  return (
    <li className={notice.readAt ? '' : 'rh-notices__unread'}>
      <Link href={config.routes.admin + placeOf(notice)} onClick={onOpen}>
        {!notice.readAt && <span className="rh-notices__mark">{text(UNREAD)}</span>}
        {text(event.label)} · {notice.title}
      </Link>
      {notice.detail && <p className="rh-notices__detail">{message(notice.detail)}</p>}
      <span className="rh-notices__when">
        {by && `${by} · `}
        {time(notice.createdAt)}
      </span>
    </li>
  )
}
