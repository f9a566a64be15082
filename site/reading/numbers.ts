import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { Locale } from '../../cms/published/locale.ts'
import { nameOf, wordsIn } from '../i18n/index.ts'

/** What kind of its kind a resource is, where there are several, and how much work. */
export function numbersOf(record: ResourceBrief, locale: Locale): string[] {
  const t = wordsIn(locale)
  const { kind, type, credits, unitPermalinks = [], parts = [], places } = record
  return [
    kind === 'courses' && type === 'pathway' && nameOf('courseType', type, locale),
    kind === 'bases' && type && nameOf('baseType', type, locale),
    kind === 'materials' && type && nameOf('materialType', type, locale),
    ...workOf(record, locale),
    credits && t('credits', credits),
    unitPermalinks.length > 0 && t('unitCount', unitPermalinks.length),
    parts.length > 0 && t('partCount', parts.length),
    places && t('placeCount', places),
  ].filter((one) => typeof one === 'string')
}

/** Class hours of a course or module, minutes of a material. */
export function workOf({ hours, duration }: ResourceBrief, locale: Locale): string[] {
  const t = wordsIn(locale)
  if (hours) return [t('hours', hours)]
  return duration ? [t('minutes', duration)] : []
}
