import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceBrief } from '../../cms/published/brief.ts'
import { nameOf, tagOf } from '../i18n/index.ts'
import { escape } from '../rich-text/escape.ts'
import { linkTo } from './show.ts'

type Feed = {
  title: string
  siteUrl: string
  /** Path of the feed itself and of the page it stands for. */
  self: string
  home: string
  locale: Locale
  records: readonly ResourceBrief[]
}

/** An Atom feed (RFC 4287) of resources, newest first; an entry's id never changes. */
export function atomFeed({ title, siteUrl, self, home, locale, records }: Feed): string {
  const updated = records
    .map((one) => one.release.releasedAt)
    .sort()
    .at(-1)
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n` +
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tagOf(locale)}">\n` +
    `<id>${escape(siteUrl + self)}</id><title>${escape(title)}</title>` +
    `<updated>${updated ?? '1970-01-01T00:00:00.000Z'}</updated>` +
    `<link rel="self" type="application/atom+xml" href="${escape(siteUrl + self)}"/>` +
    `<link rel="alternate" type="text/html" href="${escape(siteUrl + home)}"/>` +
    `<author><name>${escape(title)}</name></author>\n` +
    records.map((record) => entry(record, siteUrl, locale)).join('') +
    `</feed>\n`
  )
}

function entry(record: ResourceBrief, siteUrl: string, locale: Locale): string {
  const { title, summary, href } = linkTo(record, locale)
  return (
    `<entry><id>${siteUrl}/r/${record.permalink}/</id><title>${escape(title)}</title>` +
    `<link rel="alternate" type="text/html" href="${escape(siteUrl + href)}"/>` +
    `<published>${record.firstReleasedAt}</published><updated>${record.release.releasedAt}</updated>` +
    `<category term="${record.kind}" label="${escape(nameOf('kind', record.kind, locale))}"/>` +
    `<summary>${escape(summary)}</summary></entry>\n`
  )
}
