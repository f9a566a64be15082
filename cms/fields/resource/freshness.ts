import type { DateField } from 'payload'
import type { ResourceKind } from '../../published/record.ts'
import { dayField } from '../dates.ts'
import { label } from '../label.ts'

/** Months after which a kind is checked again: equipment and cases age faster than courses. */
const REVIEW_MONTHS: Record<ResourceKind, number> = {
  courses: 24,
  modules: 18,
  cases: 24,
  bases: 12,
  materials: 12,
}

/** `now` plus the kind's months, as the start of that UTC day. */
export function defaultReviewBy(kind: ResourceKind, now: Date = new Date()): string {
  const day = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + REVIEW_MONTHS[kind], now.getUTCDate()),
  )
  return day.toISOString()
}

/** When the content was last checked against practice, and when it must be again. */
export const freshnessFields = (kind: ResourceKind): DateField[] => [
  dayField({
    name: 'checkedAt',
    label: label('最近核对', 'Last checked'),
    defaultValue: () => new Date().toISOString(),
  }),
  dayField({
    name: 'reviewBy',
    label: label('复核期限', 'Check again by'),
    defaultValue: () => defaultReviewBy(kind),
    admin: { description: label('过期后向读者标明', 'Readers are told when it has passed') },
  }),
]
