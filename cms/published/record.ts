import type { CaseRecord } from './case.ts'
import type { CourseRecord } from './course.ts'
import type { BaseRecord } from './base.ts'
import type { MaterialRecord } from './material.ts'
import type { ModuleRecord } from './module.ts'
import type { AddressRecord } from './address.ts'
import type { OrganizationRecord, PersonRecord, ProjectRecord } from './party.ts'
import type { SearchVocabularyRecord } from './search-vocabulary.ts'
import type { SiteSettingsRecord } from './site-settings.ts'
import type { TermRecord } from './term.ts'

/** A resource: what is reviewed, released and found. The values are the collections' slugs. */
export const RESOURCE_KINDS = ['courses', 'modules', 'cases', 'bases', 'materials'] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

/** A vocabulary: what resources are classified by. */
export const TERM_KINDS = [
  'majors',
  'industries',
  'positions',
  'skills',
  'certificates',
  'technologies',
] as const
export type TermKind = (typeof TERM_KINDS)[number]

export const PARTY_KINDS = ['organizations', 'projects', 'people'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export type Kind = ResourceKind | TermKind | PartyKind | 'addresses' | 'settings'

/** Names one record everywhere outside the CMS: `modules/0197…`. */
export type Key = `${Kind}/${string}`

export type ResourceRecord = CourseRecord | ModuleRecord | CaseRecord | BaseRecord | MaterialRecord

/**
 * The one type that leaves the CMS: a resource, party or vocabulary term as a reader may see it.
 * It holds released content only, whole releases only, never drafts and never members-only content.
 * Other records are named by id; their names are looked up where they are shown, so that a renamed
 * organization is renamed everywhere.
 */
export type PublishedRecord =
  | ResourceRecord
  | OrganizationRecord
  | ProjectRecord
  | PersonRecord
  | TermRecord
  | AddressRecord
  | SearchVocabularyRecord
  | SiteSettingsRecord

export const keyOf = (record: { kind: Kind; id: string }): Key => `${record.kind}/${record.id}`

/** The kind and id that a key names. */
export function parseKey(key: Key): { kind: Kind; id: string } {
  const slash = key.indexOf('/')
  return { kind: key.slice(0, slash) as Kind, id: key.slice(slash + 1) }
}

export const isResourceKind = (kind: string): kind is ResourceKind =>
  (RESOURCE_KINDS as readonly string[]).includes(kind)

export function isResource(record: PublishedRecord): record is ResourceRecord {
  return isResourceKind(record.kind)
}

export function isTerm(record: PublishedRecord): record is TermRecord {
  return (TERM_KINDS as readonly string[]).includes(record.kind)
}
