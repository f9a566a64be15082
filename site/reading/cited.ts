import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import type { Cited } from '../citation/cite.ts'
import { nameOf } from '../i18n/index.ts'
import { creatorsOf } from './creators.ts'
import { day } from './format.ts'
import type { Reader } from './reader.ts'
import { named } from './show.ts'

/** A resource as it is cited: by its people, else by its organizations, at its permanent address. */
export function citedOf(
  record: ResourceRecord,
  { reader, locale, siteUrl }: { reader: Reader; locale: Locale; siteUrl: string },
): Cited {
  const text = record.text[locale] ?? record.text.zh
  const parties = record.organizations.flatMap(
    (id) => named(reader.get('organizations', id), locale)?.text ?? [],
  )
  const people = creatorsOf(record, reader, locale).map(({ name }) => name)
  const authors = people.length > 0 ? people : parties
  return {
    title: text.title,
    authors: authors.map((literal) => ({ literal })),
    issued: day(record.release.releasedAt),
    url: `${siteUrl}/r/${record.permalink}/`,
    genre: nameOf('kind', record.kind, locale),
    publisher: people.length > 0 ? parties.join(locale === 'zh' ? '、' : ', ') : '',
    language: record.text[locale] && locale === 'en' ? 'en' : 'zh-CN',
  }
}
