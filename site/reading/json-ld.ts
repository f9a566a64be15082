import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import { nameOf, tagOf } from '../i18n/index.ts'
import { fileUrl } from '../rich-text/picture.ts'
import type { Reader } from './reader.ts'
import { resourcePath } from './routes.ts'
import { named } from './show.ts'

/** The address of a licence that has one. */
export function licenceUrl(licence: string): string | undefined {
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  if (licence === 'MIT') return 'https://opensource.org/license/mit'
  const [, terms, version] = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(licence) ?? []
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
}

type Context = { reader: Reader; locale: Locale; siteUrl: string }

/** The resource as a schema.org LearningResource, https://schema.org/LearningResource. */
export function jsonLdOf(record: ResourceRecord, { reader, locale, siteUrl }: Context): object {
  const text = record.text[locale] ?? record.text.zh
  const names = (kind: 'organizations' | 'majors' | 'skills', ids: readonly string[]) =>
    ids.flatMap((id) => named(reader.get(kind, id), locale)?.text ?? [])
  const cover = record.cover ? record.files[record.cover] : undefined
  const home = resourcePath(record.kind, record.slug, locale)
  return {
    '@context': 'https://schema.org',
    '@type': record.kind === 'courses' ? ['Course', 'LearningResource'] : 'LearningResource',
    '@id': `${siteUrl}/r/${record.permalink}`,
    url: siteUrl + home,
    name: text.title,
    description: text.summary,
    inLanguage: tagOf(locale),
    ...(text.keywords.length > 0 && { keywords: text.keywords }),
    learningResourceType: nameOf('kind', record.kind, locale),
    educationalLevel: record.educationalLevel.map((level) =>
      nameOf('educationalLevel', level, locale),
    ),
    ...(cover && { image: siteUrl + fileUrl(cover, cover.filename) }),
    ...('outcomes' in text && text.outcomes.length > 0 && { teaches: text.outcomes }),
    ...(record.kind === 'modules' && {
      hasPart: record.units.map((unit) => ({
        '@type': 'LearningResource',
        name: (unit.text[locale] ?? unit.text.zh).title,
        url: `${siteUrl}${home}${unit.permalink}/`,
      })),
    }),
    license: licenceUrl(record.licence) ?? nameOf('licence', record.licence, locale),
    datePublished: record.firstReleasedAt,
    dateModified: record.release.releasedAt,
    version: record.release.number,
    provider: names('organizations', record.organizations).map((name) => ({
      '@type': 'Organization',
      name,
    })),
    about: names('majors', record.majors),
    isAccessibleForFree: true,
  }
}
