import type { Locale, LocalizedText } from './locale.ts'
import type { Key, ResourceKind } from './record.ts'
import type { PublishedFile } from './file.ts'

/** What the five kinds of resource share. Ids name other records; times are UTC ISO strings. */
export type ResourceBase<K extends ResourceKind, Text extends ResourceText = ResourceText> = {
  kind: K
  id: string
  /** Short and permanent: `/r/<permalink>` is what QR codes, embeds and citations use. */
  permalink: string
  /** The address of today; changes only with a release. */
  slug: string
  project: string
  /** Only locales that are released and complete; Chinese is always there. */
  text: { zh: Text } & Partial<Record<Locale, Text>>
  majors: string[]
  industries: string[]
  positions: string[]
  skills: string[]
  certificates: string[]
  technologies: { technology: string; version?: string }[]
  educationalLevel: EducationalLevel[]
  contributors: Contribution[]
  /** What organizations say that they gave, where they do. */
  statements?: { organization: string; text: LocalizedText }[]
  rightsHolders: string[]
  /** The organizations of the project's participants that gave this resource, in their order. */
  organizations: string[]
  licence: Licence
  /** What `licence: 'custom'` means. */
  licenceText?: string
  origin: Origin
  derivedFrom: { title: string; url?: string; resource?: Key; note?: string }[]
  aiUse: { level: AiUse; statement?: string }
  /** Day the content was last checked against practice, `YYYY-MM-DD`. */
  checkedAt?: string
  /** Day by which it must be checked again, `YYYY-MM-DD`. */
  reviewBy?: string
  /** Whether `reviewBy` has passed, computed by the worker once a day. */
  isStale: boolean
  cover?: string
  /** Every file that the record names, by id. */
  files: Record<string, PublishedFile>
  /** The release that stands, the first being 1. */
  release: Release
  /** All releases of this resource, newest first. */
  releases: Release[]
  firstReleasedAt: string
}

export type Release = {
  number: number
  releasedAt: string
  kind: ReleaseKind
  note?: string
  /** The committee's decision that stood in for a sign-off: its number, day and body. */
  ruling?: { number: string; date: string; body: string }
}

export type ResourceText = {
  title: string
  summary: string
  keywords: string[]
}

export type Contribution = {
  person: string
  /** The organization of that day. */
  organization?: string
  /** A CRediT role, https://credit.niso.org. */
  role: string
}

export const EDUCATIONAL_LEVELS = [
  'secondary-vocational',
  'higher-vocational',
  'vocational-bachelor',
  'undergraduate',
  'in-service',
] as const
export type EducationalLevel = (typeof EDUCATIONAL_LEVELS)[number]

export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
  'CC0-1.0',
  'MIT',
  'all-rights-reserved',
  'custom',
] as const
export type Licence = (typeof LICENCES)[number]

export const ORIGINS = ['own', 'joint', 'adopted', 'open'] as const
export type Origin = (typeof ORIGINS)[number]

export const AI_USES = ['none', 'assisted', 'generated'] as const
export type AiUse = (typeof AI_USES)[number]

export const RELEASE_KINDS = ['new', 'update', 'erratum', 'withdrawal'] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]
