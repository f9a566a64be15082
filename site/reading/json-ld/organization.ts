import type { OrganizationRecord } from '../../../cms/published/party.ts'
import { fileUrl } from '../../rich-text/picture.ts'
import { named } from '../show.ts'
import type { LdContext } from './resource.ts'

/** An organization, https://schema.org/Organization; colleges as https://schema.org/CollegeOrUniversity. */
export function organizationLd(
  record: OrganizationRecord,
  { locale, siteUrl }: Pick<LdContext, 'locale' | 'siteUrl'>,
): object {
  const shown = named(record, locale)
  const logo = record.logo ? record.files[record.logo] : undefined
  const isCollege = record.type === 'university' || record.type === 'vocational-college'
  return {
    '@type': isCollege ? 'CollegeOrUniversity' : 'Organization',
    name: shown?.text ?? record.slug,
    url: record.website ?? siteUrl + (shown?.href ?? ''),
    ...(logo && { logo: siteUrl + fileUrl(logo, logo.filename) }),
  }
}
