'use client'

import { Link, Popup, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { label } from '../../fields/label.ts'
import type { Notice } from '../../payload-types.ts'
import { post } from '../request.ts'
import { useText } from '../text.ts'
import { useApi } from '../use-api.ts'
import { NoticeItem } from './notice-item.tsx'
import './notices.css'

const TEXTS = {
  none: label('没有通知', 'No notices'),
  readAll: label('全部标为已读', 'Mark all as read'),
  all: label('查看全部通知', 'All notices'),
}

/** Milliseconds between two looks for news, while the page is in sight. */
const PAUSE = 60_000
/** Notices in the list that the bell opens. */
const SHOWN = 12

/** In the header of every page: how many notices are unread, and the latest of them. */
export function Bell() {
  const { text, message } = useText()
  const { config } = useConfig()
  const [looks, setLooks] = useState(0)
  const look = () => setLooks((count) => count + 1)
  const { data: unread } = useApi<{ totalDocs: number }>(
    'notices/count?where[readAt][exists]=false',
    looks,
  )
  const { data, failure } = useApi<{ docs: Notice[] }>(
    `notices?sort=-createdAt&limit=${SHOWN}&pagination=false&depth=1`,
    looks,
  )
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look()
    }, PAUSE)
    return () => clearInterval(timer)
  }, [])
  const read = (ids?: string[]) => post('notices/read', { ids }).then(look, () => undefined)
  const count = unread?.totalDocs ?? 0
  return (
    <Popup
      className="rh-bell"
      horizontalAlign="right"
      size="fit-content"
      showScrollbar
      button={
        <span className="rh-bell__button">
          {text(label('通知', 'Notices'))}
          {count > 0 && <span className="rh-bell__count">{count}</span>}
        </span>
      }
      onToggleOpen={(isOpen) => {
        if (isOpen) look()
      }}
      render={({ close }) => (
        <div className="rh-notices">
          {failure && <p role="alert">{message(failure)}</p>}
          {data?.docs.length === 0 && <p>{text(TEXTS.none)}</p>}
          <ul>
            {data?.docs.map((notice) => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                onOpen={() => {
                  close()
                  void read([notice.id])
                }}
              />
            ))}
          </ul>
          <p className="rh-notices__foot">
            {count > 0 && (
              <button type="button" onClick={() => void read()}>
                {text(TEXTS.readAll)}
              </button>
            )}
            <Link href={`${config.routes.admin}/collections/notices`} onClick={close}>
              {text(TEXTS.all)}
            </Link>
          </p>
        </div>
      )}
    />
  )
}
