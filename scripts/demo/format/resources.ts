import * as z from 'zod'
import type { ResourceKind } from '../../../cms/published/record.ts'
import { AI_USES, EDUCATIONAL_LEVELS, LICENCES, ORIGINS } from '../../../cms/published/resource.ts'
import { day, FIELDS, localized, recentDay, resourceName, words } from './common.ts'
import { CREDIT_ROLES, review, STATES, withdrawal } from './credit-and-state.ts'

/** The Markdown bodies of each kind, besides the numbered units of modules. */
export const BODIES = {
  courses: ['description'],
  modules: ['description'],
  cases: ['background', 'problem', 'solution', 'results', 'questions'],
  bases: ['description', 'booking', 'safety'],
  materials: ['body'],
} as const satisfies Record<ResourceKind, readonly string[]>

const list = z.array(words).default([])
const count = z.int().min(0)

const text = z.strictObject({
  title: words.max(300),
  /** Two or three sentences. */
  summary: words.min(20).max(1000),
  keywords: z.array(words).min(2),
  /** Courses and modules: what a learner can do afterwards, three to six. */
  outcomes: z.array(words).min(3).max(6).optional(),
})

const resource = z.strictObject({
  /** Slug of its project. */
  project: words,
  field: z.enum(FIELDS),
  state: z.enum(STATES),
  review: review.optional(),
  withdrawal: withdrawal.optional(),
  text: z.strictObject({ zh: text, en: text.optional() }),
  /** Codes, quoted. */
  majors: z.array(words).min(1),
  /** Codes of GB/T 4754. */
  industries: list,
  /** Slugs. */
  positions: list,
  skills: list,
  certificates: list,
  technologies: z.array(z.strictObject({ name: words, version: words.optional() })).default([]),
  educationalLevel: z.array(z.enum(EDUCATIONAL_LEVELS)).min(1),
  /** In the order of rank; people and organizations of parties.yaml. */
  contributors: z
    .array(z.strictObject({ person: words, organization: words, role: z.enum(CREDIT_ROLES) }))
    .min(1),
  /** Organizations. */
  rightsHolders: z.array(words).min(1),
  licence: z.enum(LICENCES),
  licenceText: words.optional(),
  origin: z.enum(ORIGINS),
  derivedFrom: z
    .array(
      z.strictObject({
        title: words,
        url: z.url().optional(),
        resource: resourceName.optional(),
        note: words.optional(),
      }),
    )
    .default([]),
  aiUse: z
    .strictObject({ level: z.enum(AI_USES), statement: words.optional() })
    .default({ level: 'none' }),
  checkedAt: recentDay,
  /** Before 2026-12-31 only for `state: stale` or `withdrawn`. */
  reviewBy: day,
})

const course = resource.extend({
  type: z.enum(['course', 'pathway']),
  hours: count,
  credits: z.number().min(0).optional(),
  parts: z.array(z.strictObject({ resource: resourceName, required: z.boolean() })).min(2),
})

const module = resource.extend({
  hours: count,
  /** Class hours of each unit, in their order. */
  unitHours: z.array(z.number().positive()).min(1),
  /** Slugs of materials. */
  materials: list,
})

const caseStudy = resource.extend({
  /** Slug of an enterprise. */
  company: words,
})

const facility = z.strictObject({
  name: localized,
  type: z.enum(['room', 'equipment', 'software']),
  model: words.optional(),
  manufacturer: words.optional(),
  quantity: count.optional(),
  places: count.optional(),
  safetyGrade: z.enum(['low', 'medium', 'high']).optional(),
  /** Key of a person. */
  responsible: words.optional(),
  openTo: z.array(z.enum(['students', 'members', 'public'])),
  bookingUrl: z.url().optional(),
  state: z.enum(['in-service', 'maintenance', 'retired']),
})

const base = resource.extend({
  type: z.enum(['campus', 'enterprise', 'public', 'virtual']),
  operator: words,
  address: localized,
  /** Square metres. */
  area: count,
  places: count,
  /** By key, unique within the base. */
  facilities: z.record(words, facility),
})

const material = resource.extend({
  type: z.enum([
    'task-sheet',
    'manual',
    'safety-rules',
    'question-set',
    'slides',
    'video',
    'other',
  ]),
  /** Slugs of bases. */
  bases: list,
  /** `<base slug>/<facility key>`. */
  facilities: list,
  /** Minutes. */
  duration: count.optional(),
})

/** The `resource.yaml` of each kind. */
export const resources = {
  courses: course,
  modules: module,
  cases: caseStudy,
  bases: base,
  materials: material,
} as const satisfies Record<ResourceKind, z.ZodType>

export type ResourceFiles = { [K in ResourceKind]: z.output<(typeof resources)[K]> }
export type ResourceFile = z.output<typeof resource>
export type CourseFile = ResourceFiles['courses']
export type ModuleFile = ResourceFiles['modules']
export type CaseFile = ResourceFiles['cases']
export type BaseFile = ResourceFiles['bases']
export type FacilityFile = z.output<typeof facility>
export type MaterialFile = ResourceFiles['materials']
