import type { LocalizedText } from './locale.ts'
import { localizedText } from './locales-of.ts'

/** What stands on every page of the site and on its page about itself; each only where it was filled in. */
export type SiteSettingsRecord = {
  kind: 'settings'
  id: 'site'
  allianceName: LocalizedText
  about: LocalizedText
  /** ICP 备案号 and 公安联网备案号, as they are to be shown. */
  icpNumber?: string
  policeNumber?: string
  contact?: string
}

export const SITE_SETTINGS = 'settings/site' as const

/** The record of the CMS's document, read in all locales; undefined when nothing is in it. */
export function fromSiteSettings(
  document: Record<string, unknown>,
): SiteSettingsRecord | undefined {
  const allianceName = localizedText(document.allianceName)
  const about = localizedText(document.about)
  const plain = Object.fromEntries(
    (['icpNumber', 'policeNumber', 'contact'] as const).flatMap((name) => {
      const value = document[name]
      return typeof value === 'string' && value.trim() ? [[name, value.trim()]] : []
    }),
  )
  const isEmpty = [allianceName, about, plain].every((part) => Object.keys(part).length === 0)
  return isEmpty ? undefined : { kind: 'settings', id: 'site', allianceName, about, ...plain }
}
