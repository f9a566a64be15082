import type { APIRoute } from 'astro'
import type { Key } from '../../cms/published/record.ts'
import { wordsIn } from '../i18n/index.ts'
import type { ListName } from '../reading/catalogue.ts'
import { atomFeed } from '../reading/feed.ts'
import { isListed, prefixOf } from '../reading/routes.ts'
import { named, briefsOf } from '../reading/show.ts'

/** Entries in a feed. */
const MOST = 20

/** What is new in the library, or in the list of a major, position, industry or organization. */
export const GET: APIRoute = ({ locals: { reader, owner, locale, siteUrl, path } }) => {
  const t = wordsIn(locale)
  const record = owner === 'site' ? undefined : reader.byKey(owner as Key)
  const listed = record && isListed(record) ? named(record, locale) : undefined
  if (owner !== 'site' && !listed) return new Response(null, { status: 404 })
  const xml = atomFeed({
    title: [listed?.text, t('library')].filter(Boolean).join(' · '),
    siteUrl,
    self: path,
    home: listed?.href ?? `${prefixOf(locale)}/`,
    locale,
    records: briefsOf(reader.newest(listed ? (owner as ListName) : 'all', MOST), reader),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml' } })
}
