import type { EducationalLevel } from '../../cms/published/resource.ts'
import type { TermRecord } from '../../cms/published/term.ts'

/** The levels that the catalogue of majors has lists for, in the order readers look for theirs. */
export const MAJOR_LEVELS = [
  'secondary-vocational',
  'higher-vocational',
  'vocational-bachelor',
] as const satisfies readonly EducationalLevel[]

export type MajorLevel = (typeof MAJOR_LEVELS)[number]

/**
 * The level of a major by the first two digits of its code in the 职业教育专业目录（2021年）:
 * 61–79 中职, 41–59 高职专科, 21–39 职业本科. Undefined for codes of another catalogue.
 */
export function levelOf({ code = '' }: Pick<TermRecord, 'code'>): MajorLevel | undefined {
  const field = /^\d{2}(\d{2}){0,2}$/.test(code) ? Number(code.slice(0, 2)) : 0
  if (field > 60 && field < 80) return 'secondary-vocational'
  if (field > 40 && field < 60) return 'higher-vocational'
  if (field > 20 && field < 40) return 'vocational-bachelor'
  return undefined
}
