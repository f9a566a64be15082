import * as z from 'zod'
import { LIBRARY_ROLES, PROJECT_ROLES } from '../../../cms/access/rights.ts'
import { ORGANIZATION_TYPES } from '../../../cms/published/party.ts'
import { bilingual, period, slug, words } from './common.ts'

const organization = z.strictObject({
  type: z.enum(ORGANIZATION_TYPES),
  name: bilingual,
  shortName: bilingual,
  description: bilingual,
  region: words.optional(),
  /** For `type: body`. */
  seats: z
    .array(
      z.strictObject({ organization: words, person: words.optional(), rank: words, ...period }),
    )
    .default([]),
})

const person = z.strictObject({
  name: bilingual,
  title: bilingual,
  expertise: bilingual,
  dualQualified: z.enum(['junior', 'intermediate', 'senior']).optional(),
  /** Agrees to be shown. */
  consent: z.boolean().default(true),
  affiliations: z
    .array(
      z.strictObject({
        organization: words,
        type: z.enum(['staff', 'part-time-engineer', 'placement', 'joint']),
        ...period,
      }),
    )
    .min(1),
})

const account = z.strictObject({
  /** Under `.example`, which never resolves (RFC 2606). */
  email: z.email().endsWith('.example'),
  name: words,
  /** The person whose account it is. */
  person: words.optional(),
  /** Roles in the library. */
  roles: z.array(z.enum(LIBRARY_ROLES)).default([]),
  memberships: z
    .array(z.strictObject({ organization: words, role: z.enum(['member', 'manager']) }))
    .default([]),
  /** One line on what can be tried with it, shown beside the password. */
  purpose: bilingual,
})

const share = z.number().min(0).max(100).optional()

const project = z.strictObject({
  type: z.enum([
    'resources',
    'joint-rd',
    'order-based-training',
    'base-construction',
    'secretariat',
  ]),
  status: z.enum(['approved', 'building', 'acceptance', 'operating', 'ended']),
  name: bilingual,
  description: bilingual,
  participants: z
    .array(
      z.strictObject({
        organization: words,
        side: z.enum(['college', 'enterprise', 'other']),
        role: z.enum(['lead', 'co-host', 'participant']),
        rank: z.int().min(1),
        /** Whether a release needs its sign-off. */
        signs: z.boolean(),
        duties: words.optional(),
        contributionShare: share,
        benefitShare: share,
        rightsShare: share,
        ...period,
      }),
    )
    .min(1),
  members: z.array(
    z.strictObject({ account: words, organization: words, role: z.enum(PROJECT_ROLES), ...period }),
  ),
})

/** `parties.yaml`: organizations and projects by slug, people and accounts by key. */
export const parties = z.strictObject({
  organizations: z.record(slug, organization),
  people: z.record(slug, person),
  accounts: z.record(slug, account),
  projects: z.record(slug, project),
})

export type PartiesFile = z.output<typeof parties>
export type OrganizationFile = z.output<typeof organization>
export type PersonFile = z.output<typeof person>
export type AccountFile = z.output<typeof account>
export type ProjectFile = z.output<typeof project>
