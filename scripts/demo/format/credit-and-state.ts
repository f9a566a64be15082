import * as z from 'zod'
import { resourceName, words } from './common.ts'

/** The 14 roles of CRediT, https://credit.niso.org. */
export const CREDIT_ROLES = [
  'conceptualization',
  'data-curation',
  'formal-analysis',
  'funding-acquisition',
  'investigation',
  'methodology',
  'project-administration',
  'resources',
  'software',
  'supervision',
  'validation',
  'visualization',
  'writing-original-draft',
  'writing-review-editing',
] as const

/**
 * - `released`: all sign-offs given, live
 * - `stale`: released, `reviewBy` has passed
 * - `in-review`: sent to review; `review` says who has answered
 * - `draft`: never sent
 * - `withdrawn`: released, then taken down; `withdrawal` says why
 */
export const STATES = ['released', 'stale', 'in-review', 'draft', 'withdrawn'] as const

const SEND_BACK_REASONS = [
  'guidance',
  'accuracy',
  'teaching',
  'standards',
  'timeliness',
  'benefit',
  'copyright',
  'confidentiality',
  'technical',
] as const

const WITHDRAWAL_REASONS = [
  'outdated',
  'error',
  'copyright',
  'confidentiality',
  'replaced',
  'project',
  'other',
] as const

/** Organizations that have answered; they sign in the resource's project. */
export const review = z.strictObject({
  approvedBy: z.array(words).default([]),
  sentBackBy: z
    .strictObject({
      organization: words,
      reasons: z.array(z.enum(SEND_BACK_REASONS)).min(1),
      comment: words,
    })
    .optional(),
})

export const withdrawal = z.strictObject({
  organization: words,
  reason: z.enum(WITHDRAWAL_REASONS),
  comment: words,
  replacedBy: resourceName.optional(),
})
