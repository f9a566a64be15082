import { SITE_SETTINGS, type SiteSettingsRecord } from '../../cms/published/site-settings.ts'
import type { Reader } from './reader.ts'

/** What editors set for all pages; without it each part stays away. */
export function siteSettings(reader: Reader): Partial<SiteSettingsRecord> {
  const record = reader.byKey(SITE_SETTINGS)
  return record?.kind === 'settings' && record.id === 'site' ? record : {}
}
