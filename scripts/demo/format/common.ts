import * as z from 'zod'
import { RESOURCE_KINDS, type ResourceKind } from '../../../cms/published/record.ts'

/** What the demo is about; gives a resource its cover. */
export const FIELDS = ['robotics', 'cnc', 'nev', 'ecommerce', 'nursing', 'logistics'] as const
export type Field = (typeof FIELDS)[number]

/** Drawings inside a text. Covers are named `<field>-<kind>-<n>` and made for every resource. */
export const MOTIFS = ['scene', 'process', 'layout', 'chart', 'device', 'network'] as const
export type Motif = (typeof MOTIFS)[number]

const text = z.string().trim().min(1)

/** Text that is not empty. */
export const words = text

/** A text in Chinese and, for a third of the resources, in English. */
export const localized = z.strictObject({ zh: text, en: text.optional() })

/** Where English is always given: parties and terms. */
export const bilingual = z.strictObject({ zh: text, en: text })

/** Lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'no slug: use a–z, 0–9 and hyphens')

/** `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A day on which the demo's own content was made: 2025-01-01 to 2026-11-30. */
export const recentDay = day.refine((value) => value >= '2025-01-01' && value <= '2026-11-30', {
  error: 'not between 2025-01-01 and 2026-11-30',
})

/** Days in force: `to` is exclusive, both may be open. */
export const period = { from: day.optional(), to: day.optional() }

/** `modules/robot-coordinate-systems`: kind and slug. */
export type ResourceName = `${ResourceKind}/${string}`

export const resourceName = z.custom<ResourceName>(
  (value) =>
    typeof value === 'string' &&
    new RegExp(`^(${RESOURCE_KINDS.join('|')})/[a-z0-9-]+$`).test(value),
  'no resource: write <kind>/<slug>, such as modules/robot-coordinate-systems',
)
