/**
 * The files of the demo library and what they hold. `load.ts` reads and checks them.
 *
 *     parties.yaml                 PartiesFile
 *     vocabulary/<kind>.csv        one TermRow a line
 *     <kind>/<slug>/resource.yaml  CourseFile, ModuleFile, CaseFile, BaseFile or MaterialFile
 *     <kind>/<slug>/<name>.<locale>.md
 *
 * The folder's name is the resource's slug. Markdown beside a resource.yaml:
 * - modules: `01.zh.md`, `01.en.md`, `02.zh.md` …: the units, in this order. The H1 is the unit's
 *   title; headings inside are `##` to `####`. `description.zh.md` is optional.
 * - courses: `description.zh.md`
 * - cases: `background`, `problem`, `solution`, `results`, `questions` (`.zh.md`, `.en.md`)
 * - bases: `description`, `booking`, `safety`
 * - materials: `body`
 * Bodies other than units have no H1. English is all or nothing: who gives `text.en` gives `.en.md`
 * for every `.zh.md`, `en` of every facility's name and of every picture's alternative text.
 *
 * Markdown is GFM with
 * - `> [!NOTE]`, `> [!TIP]`, `> [!WARNING]`: callouts
 * - ```` ```safety danger 标题 ```` (`notice`, `warning` or `danger`; the title is optional): Markdown
 * - ```` ```steps ````: YAML, a list of `{ title, body? }`, `body` being Markdown
 * - ```` ```quiz ````: YAML, `{ question, options: [{ text, correct?: true }], explanation? }`; two
 *   options or more, at least one of them correct
 * - ```` ```formula ````: TeX of a formula of its own, `$…$` inside a line
 * - any other fence: code in that language
 * - `![what it shows](picture:NAME)`: a picture that pictures.ts draws; NAME is `<field>-<motif>` or
 *   `<field>-<motif>-<1…99>`, with the motifs of `MOTIFS`; the number varies the drawing. Within a
 *   project one name has one alternative text in each language.
 */

import type { ORGANIZATION_TYPES, ProjectRecord } from '../../cms/published/party.ts'
import type { Facility } from '../../cms/published/base.ts'
import type { MaterialRecord } from '../../cms/published/material.ts'
import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceKind } from '../../cms/published/record.ts'
import type { AiUse, EducationalLevel, Licence, Origin } from '../../cms/published/resource.ts'

/** What the demo is about; gives a resource its cover. */
export const FIELDS = ['robotics', 'cnc', 'nev', 'ecommerce', 'nursing', 'logistics'] as const
export type Field = (typeof FIELDS)[number]

/** Drawings inside a text. Covers are named `<field>-<kind>-<n>` and made for every resource. */
export const MOTIFS = ['scene', 'process', 'layout', 'chart', 'device', 'network'] as const

/** A text in Chinese and, for a third of the resources, in English. */
export type Localized = { zh: string; en?: string }
/** Where English is always given: parties and terms. */
export type Bilingual = Required<Localized>

/** `YYYY-MM-DD`, between 2025-01-01 and 2026-11-30 unless said otherwise. */
export type Day = string

/** Days in force: `to` is exclusive, both may be open. Any year. */
export type Period = { from?: Day; to?: Day }

// --- parties.yaml -------------------------------------------------------------------------------

export type PartiesFile = {
  /** By slug. */
  organizations: Record<string, OrganizationFile>
  /** By key, such as `chen-jianping`. */
  people: Record<string, PersonFile>
  /** By key. */
  accounts: Record<string, AccountFile>
  /** By slug. */
  projects: Record<string, ProjectFile>
}

export type OrganizationFile = {
  type: (typeof ORGANIZATION_TYPES)[number]
  name: Bilingual
  shortName: Bilingual
  description: Bilingual
  region?: string
  /** For `type: body`. */
  seats?: (Period & { organization: string; person?: string; rank: string })[]
}

export type PersonFile = {
  name: Bilingual
  title: Bilingual
  expertise: Bilingual
  dualQualified?: 'junior' | 'intermediate' | 'senior'
  /** Agrees to be shown; true when left out. */
  consent?: boolean
  affiliations: (Period & {
    organization: string
    type: 'staff' | 'part-time-engineer' | 'placement' | 'joint'
  })[]
}

export type AccountFile = {
  /** Under `.example`, which never resolves (RFC 2606). */
  email: string
  name: string
  /** The person whose account it is. */
  person?: string
  /** Roles in the library. */
  roles?: ('admin' | 'editor' | 'council')[]
  memberships?: { organization: string; role: 'member' | 'manager' }[]
  /** One line on what can be tried with it, shown beside the password. */
  purpose: Bilingual
}

export type ProjectFile = {
  type: ProjectRecord['type']
  status: ProjectRecord['status']
  name: Bilingual
  description: Bilingual
  participants: (Period & {
    organization: string
    side: 'college' | 'enterprise' | 'other'
    role: 'lead' | 'co-host' | 'participant'
    rank: number
    /** Whether a release needs its sign-off. */
    signs: boolean
    duties?: string
    contributionShare?: number
    benefitShare?: number
    rightsShare?: number
  })[]
  members: (Period & {
    account: string
    organization: string
    role: 'author' | 'signatory' | 'manager' | 'reader'
  })[]
}

// --- vocabulary/<kind>.csv ----------------------------------------------------------------------

/**
 * Columns of every vocabulary. Resources name majors and industries by `code`, quoted in YAML; the
 * other terms by `slug`. `parent` names a row of the same file likewise. An empty cell is no value.
 */
export type TermRow = {
  slug: string
  code?: string
  edition?: string
  parent?: string
  name: Bilingual
  /** Majors: 中职, 高职专科 or 职业本科. */
  description?: Localized
  /** Positions: slugs of the skills they need, separated by spaces in the file. */
  skills: string[]
}

// --- resource.yaml ------------------------------------------------------------------------------

/** What every resource.yaml holds. Lists may be left out when empty. */
export type ResourceFile = {
  /** Slug of its project. */
  project: string
  field: Field
  state: State
  review?: ReviewFile
  withdrawal?: WithdrawalFile
  text: { zh: ResourceTextFile; en?: ResourceTextFile }
  /** Codes, quoted: `['460305', '660303']`. */
  majors: string[]
  /** Codes of GB/T 4754, quoted, such as `'C3491'`. */
  industries?: string[]
  /** Slugs. */
  positions?: string[]
  skills?: string[]
  certificates?: string[]
  technologies?: { name: string; version?: string }[]
  educationalLevel: EducationalLevel[]
  /** In the order of rank; people and organizations of parties.yaml. */
  contributors: { person: string; organization: string; role: CreditRole }[]
  /** Organizations. */
  rightsHolders: string[]
  licence: Licence
  licenceText?: string
  origin: Origin
  derivedFrom?: { title: string; url?: string; resource?: ResourceName; note?: string }[]
  aiUse?: { level: AiUse; statement?: string }
  checkedAt: Day
  /** Up to 2029; before 2026-11-01 only for `state: stale`. */
  reviewBy: Day
}

/**
 * - `released`: all sign-offs given, live
 * - `stale`: released, `reviewBy` has passed
 * - `in-review`: sent to review; `review` says who has answered
 * - `draft`: never sent
 * - `withdrawn`: released, then taken down; `withdrawal` says why
 */
export const STATES = ['released', 'stale', 'in-review', 'draft', 'withdrawn'] as const
export type State = (typeof STATES)[number]

/** Organizations that have answered; they sign in the resource's project. */
export type ReviewFile = {
  approvedBy?: string[]
  sentBackBy?: { organization: string; reasons: SendBackReason[]; comment: string }
}

export type WithdrawalFile = {
  organization: string
  reason: WithdrawalReason
  comment: string
  replacedBy?: ResourceName
}

export type SendBackReason =
  | 'guidance' | 'accuracy' | 'teaching' | 'standards' | 'timeliness' | 'benefit' | 'copyright'
  | 'confidentiality' | 'technical'

export type WithdrawalReason =
  | 'outdated' | 'error' | 'copyright' | 'confidentiality' | 'replaced' | 'project' | 'other'

/** `modules/robot-coordinate-systems`: kind and slug. */
export type ResourceName = `${ResourceKind}/${string}`

export type ResourceTextFile = {
  title: string
  /** Two or three sentences. */
  summary: string
  keywords: string[]
  /** Courses and modules: what a learner can do afterwards, three to six. */
  outcomes?: string[]
}

export type CourseFile = ResourceFile & {
  type: 'course' | 'pathway'
  hours: number
  credits?: number
  parts: { resource: ResourceName; required: boolean }[]
}

export type ModuleFile = ResourceFile & {
  hours: number
  /** Class hours of each unit, in their order. */
  unitHours: number[]
  /** Slugs of materials. */
  materials?: string[]
}

export type CaseFile = ResourceFile & {
  /** Slug of an enterprise. */
  company: string
}

export type BaseFile = ResourceFile & {
  type: 'campus' | 'enterprise' | 'public' | 'virtual'
  operator: string
  address: Localized
  /** Square metres. */
  area: number
  places: number
  /** By key, unique within the base. */
  facilities: Record<string, FacilityFile>
}

export type FacilityFile = Omit<Facility, 'id' | 'name' | 'openTo'> & {
  name: Localized
  openTo: Facility['openTo']
}

export type MaterialFile = ResourceFile & {
  type: MaterialRecord['type']
  /** Slugs of bases. */
  bases?: string[]
  /** `<base slug>/<facility key>`. */
  facilities?: string[]
  /** Minutes. */
  duration?: number
}

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
export type CreditRole = (typeof CREDIT_ROLES)[number]

/** The Markdown bodies of each kind, besides the numbered units of modules. */
export const BODIES = {
  courses: ['description'],
  modules: ['description'],
  cases: ['background', 'problem', 'solution', 'results', 'questions'],
  bases: ['description', 'booking', 'safety'],
  materials: ['body'],
} as const satisfies Record<ResourceKind, readonly string[]>

/** Markdown by locale. */
export type Body = Partial<Record<Locale, string>>
