'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { News } from '../../workflow/news.ts'
import { EVENTS } from '../review-events.ts'
import { useText } from '../text.ts'
import { useTime } from '../use-time.ts'

const TEXTS = {
  title: label('合作方动态', 'What the others did'),
  none: label(
    '还没有动态。项目中有人提交会签、同意、退回或发布后，会显示在这里。',
    'No news yet. When others in your projects send to review, approve, send back or release, it shows here.',
  ),
}

/** What other people did last in the user's projects. */
export function NewsCard({ news }: { news: News[] }) {
  const { text } = useText()
  const time = useTime()
  const { config } = useConfig()
  return (
    <section className="start-page__card" aria-labelledby="start-news">
      <h2 id="start-news">{text(TEXTS.title)}</h2>
      {news.length === 0 && <p>{text(TEXTS.none)}</p>}
      <ul>
        {news.map((one) => (
          <li key={one.at + one.id + one.event}>
            <Link href={`${config.routes.admin}/collections/${one.kind}/${one.id}/review`}>
              {one.title}
            </Link>
            <span>
              {one.by} · {text(EVENTS[one.event]!)} · {time(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
