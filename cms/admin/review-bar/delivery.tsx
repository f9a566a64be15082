'use client'

import { useConfig } from '@payloadcms/ui'
import { label } from '../../fields/label.ts'
import type { ReviewView } from '../../workflow/view.ts'
import { useText } from '../text.ts'
import { type News, newsOf } from './delivery-state.ts'

const TEXTS = {
  site: label('网站', 'Site'),
  search: label('可搜索', 'Searchable'),
  siteGone: label('已从网站移除', 'Off the site'),
  searchGone: label('已从搜索移除', 'Out of the search'),
  underWay: label('正在送达…', 'on its way…'),
  help: label(
    '内容没有丢失，系统会自动重试。若十分钟后仍是如此，请把这条消息发给管理员。',
    'Nothing is lost and it is tried again by itself. If this stays for ten minutes, send this message to an administrator.',
  ),
}

/** When the last release stood on the site and became searchable, or what went wrong. */
export function Delivery({ view }: { view: ReviewView }) {
  const { text } = useText()
  const news = newsOf(view)
  if (!news) return null
  const isGone = view.liveRelease === null
  const error = [news.site, news.search].find((one) => 'error' in one)
  return (
    <div className="review-bar__delivery" role="status">
      <p>
        <Item name={text(isGone ? TEXTS.siteGone : TEXTS.site)} news={news.site} />
        {' · '}
        <Item name={text(isGone ? TEXTS.searchGone : TEXTS.search)} news={news.search} />
      </p>
      {error && <p className="review-bar__help">{text(TEXTS.help)}</p>}
    </div>
  )
}

function Item({ name, news }: { name: string; news: News }) {
  const { text, language, colon } = useText()
  const { config } = useConfig()
  if ('error' in news) return <span className="review-bar__error">{name + colon + news.error}</span>
  if ('isUnderWay' in news)
    return (
      <span>
        {name} {text(TEXTS.underWay)}
      </span>
    )
  const timeZone = config.admin.timezones?.defaultTimezone
  return (
    <span>
      {name}{' '}
      <time dateTime={news.at}>
        {clock(new Date(news.at), { language, ...(timeZone && { timeZone }) })}
      </time>
    </span>
  )
}

/** The time of day to the second, with the day where it is not today. */
function clock(at: Date, { language, timeZone }: { language: string; timeZone?: string }): string {
  const zone = timeZone ? { timeZone } : {}
  const day = (date: Date) => date.toLocaleDateString('sv-SE', zone)
  const time = at.toLocaleTimeString(language, { ...zone, hour12: false })
  return day(at) === day(new Date()) ? time : `${day(at)} ${time}`
}
