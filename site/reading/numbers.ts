import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import { nameOf, wordsIn } from '../i18n/index.ts'

/** What kind of its kind a resource is, where there are several, and how much work. */
export function numbersOf(record: ResourceRecord, locale: Locale): string[] {
  const t = wordsIn(locale)
  return [
    record.kind === 'courses' &&
      record.type === 'pathway' &&
      nameOf('courseType', record.type, locale),
    record.kind === 'bases' && nameOf('baseType', record.type, locale),
    record.kind === 'materials' && nameOf('materialType', record.type, locale),
    ...workOf(record, locale),
    'credits' in record && record.credits && t('credits', record.credits),
    record.kind === 'modules' && record.units.length > 0 && t('unitCount', record.units.length),
    record.kind === 'courses' && record.parts.length > 0 && t('partCount', record.parts.length),
    record.kind === 'bases' && record.places && t('placeCount', record.places),
  ].filter((one) => typeof one === 'string')
}

/** Class hours of a course or module, minutes of a material. */
export function workOf(record: ResourceRecord, locale: Locale): string[] {
  const t = wordsIn(locale)
  if ('hours' in record && record.hours) return [t('hours', record.hours)]
  return record.kind === 'materials' && record.duration ? [t('minutes', record.duration)] : []
}
