import type { Locale } from '../../../cms/published/locale.ts'
import type { ResourceRecord, TermKind } from '../../../cms/published/record.ts'
import type { ModuleRecord } from '../../../cms/published/module.ts'
import { nameOf, tagOf } from '../../i18n/index.ts'
import { fileUrl } from '../../rich-text/picture.ts'
import { creatorsOf } from '../creators.ts'
import { licenceUrl } from '../licence.ts'
import type { Reader } from '../reader.ts'
import { resourcePath } from '../routes.ts'
import { named } from '../show.ts'
import { organizationLd } from './organization.ts'

export type LdContext = { reader: Reader; locale: Locale; siteUrl: string }

/**
 * The resource as a schema.org LearningResource, https://schema.org/LearningResource, with what the
 * profile AMB asks for, https://dini-ag-kim.github.io/amb/.
 */
export function resourceLd(record: ResourceRecord, context: LdContext): object {
  const { reader, locale, siteUrl } = context
  const text = record.text[locale] ?? record.text.zh
  const cover = record.cover ? record.files[record.cover] : undefined
  const url = siteUrl + resourcePath(record.kind, record.slug, locale)
  const terms = (kind: TermKind, ids: readonly string[]) =>
    ids.flatMap((id) => definedTerm(kind, id, context) ?? [])
  const outcomes = 'outcomes' in text ? text.outcomes : []
  const taught = [...outcomes, ...terms('skills', record.skills)]
  return {
    '@type': record.kind === 'courses' ? ['LearningResource', 'Course'] : 'LearningResource',
    '@id': `${siteUrl}/r/${record.permalink}`,
    url,
    mainEntityOfPage: url,
    name: text.title,
    description: text.summary || text.title,
    inLanguage: tagOf(locale),
    ...(text.keywords.length > 0 && { keywords: text.keywords }),
    learningResourceType: nameOf('kind', record.kind, locale),
    educationalLevel: record.educationalLevel.map((level) =>
      nameOf('educationalLevel', level, locale),
    ),
    audience: { '@type': 'EducationalAudience', educationalRole: 'student' },
    ...(cover && { image: siteUrl + fileUrl(cover, cover.filename) }),
    ...(taught.length > 0 && { teaches: taught }),
    ...('hours' in record && record.hours && { timeRequired: `PT${record.hours}H` }),
    ...(record.kind === 'modules' && { hasPart: unitsLd(record, { locale, url }) }),
    about: [
      ...terms('majors', record.majors),
      ...terms('industries', record.industries),
      ...terms('positions', record.positions),
    ],
    creator: creatorsOf(record, reader, locale).map(({ name, organization }) => ({
      '@type': 'Person',
      name,
      ...(organization && {
        affiliation: {
          '@type': 'Organization',
          name: organization.text,
          url: siteUrl + organization.href,
        },
      }),
    })),
    publisher: record.organizations.flatMap((id) => {
      const party = reader.get('organizations', id)
      return party ? organizationLd(party, context) : []
    }),
    license: licenceUrl(record.licence) ?? nameOf('licence', record.licence, locale),
    datePublished: record.firstReleasedAt,
    dateModified: record.release.releasedAt,
    version: record.release.number,
    isAccessibleForFree: true,
    ...(record.aiUse.level !== 'none' && { digitalSourceType: AI_SOURCES[record.aiUse.level] }),
  }
}

/** How much of it AI made, https://schema.org/IPTCDigitalSourceEnumeration. */
const AI_SOURCES = {
  assisted: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  generated: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
}

const unitsLd = (record: ModuleRecord, { locale, url }: { locale: Locale; url: string }) =>
  record.units.map((unit) => ({
    '@type': 'LearningResource',
    name: (unit.text[locale] ?? unit.text.zh).title,
    url: `${url}${unit.permalink}/`,
  }))

function definedTerm(kind: TermKind, id: string, { reader, locale }: LdContext) {
  const term = reader.get(kind, id)
  const name = named(term, locale)?.text
  return (
    term &&
    name && {
      '@type': 'DefinedTerm',
      name,
      ...(term.code && { termCode: term.code }),
      ...(term.edition && { inDefinedTermSet: term.edition }),
    }
  )
}
