import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import type { Reader } from './reader.ts'
import { resourcePath } from './routes.ts'
import { named } from './show.ts'

/** Addresses of the licences that have one. */
const licenceUrl = (licence: string): string | undefined => {
  const cc = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(licence)
  if (cc) return `https://creativecommons.org/licenses/${cc[1]!.toLowerCase()}/${cc[2]}/`
  return licence === 'CC0-1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined
}

/** schema.org LearningResource with the minimum fields of AMB. */
export function jsonLdOf(
  record: ResourceRecord,
  reader: Reader,
  locale: Locale,
  siteUrl: string,
): object {
  const text = record.text[locale]!
  const organizations = record.organizations.flatMap(
    (id) => named(reader.get('organizations', id), locale) ?? [],
  )
  return {
    '@context': 'https://schema.org/',
    '@type': 'LearningResource',
    id: `${siteUrl}/r/${record.permalink}`,
    name: text.title,
    description: text.summary,
    inLanguage: locale,
    keywords: text.keywords,
    mainEntityOfPage: siteUrl + resourcePath(record.kind, record.slug, locale),
    learningResourceType: record.kind,
    license: licenceUrl(record.licence) ?? record.licence,
    datePublished: record.firstReleasedAt,
    dateModified: record.release.releasedAt,
    sourceOrganization: organizations.map(({ text: name }) => ({ '@type': 'Organization', name })),
    about: record.majors.flatMap((id) => named(reader.get('majors', id), locale)?.text ?? []),
    isAccessibleForFree: true,
  }
}
