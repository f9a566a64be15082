import { isActive } from '../access/period.ts'
import { idOf } from '../access/rights.ts'
import type { AddressRecord } from './address.ts'
import { keyIn } from './from-resource.ts'
import { localizedText } from './locales-of.ts'
import type { OrganizationRecord, PersonRecord, ProjectRecord } from './party.ts'
import type { PublishedFile } from './file.ts'
import type { TermKind } from './record.ts'
import type { TermRecord } from './term.ts'

type Document = Record<string, unknown>

export function fromOrganization(
  row: Document,
  files: Record<string, PublishedFile>,
): OrganizationRecord {
  return {
    kind: 'organizations',
    id: idOf(row),
    slug: String(row.slug),
    type: row.type as OrganizationRecord['type'],
    name: localizedText(row.name),
    shortName: localizedText(row.shortName),
    description: localizedText(row.description),
    files,
    ...text('website', row.website),
    ...text('region', row.region),
    ...text('logo', idOf(row.logo)),
    ...text('successor', idOf(row.successor)),
    embedDomains: ids(row.embedDomains),
  }
}

export function fromProject(row: Document): ProjectRecord {
  const participants = (Array.isArray(row.participants) ? row.participants : []) as Document[]
  return {
    kind: 'projects',
    id: idOf(row),
    slug: String(row.slug),
    type: row.type as ProjectRecord['type'],
    status: row.status as ProjectRecord['status'],
    name: localizedText(row.name),
    description: localizedText(row.description),
    participants: participants.map((participant) => ({
      organization: idOf(participant.organization),
      role: participant.role as ProjectRecord['participants'][number]['role'],
      rank: Number(participant.rank ?? 1),
      ...text('from', participant.from),
      ...text('to', participant.to),
    })),
    restrictsEmbedding: row.restrictsEmbedding === true,
    recordsEmbedPath: row.recordsEmbedPath === true,
  }
}

/** Undefined for a person who did not agree to be shown. */
export function fromPerson(row: Document, affiliations: Document[]): PersonRecord | undefined {
  if (row.consent !== true) return undefined
  const current = affiliations.find((affiliation) => isActive(affiliation))
  return {
    kind: 'people',
    id: idOf(row),
    name: localizedText(row.name),
    title: localizedText(row.title),
    expertise: localizedText(row.expertise),
    ...text('organization', idOf(current?.organization)),
  }
}

/** `parents` holds the parent of every term of the vocabulary by id. */
export function fromTerm(
  kind: TermKind,
  row: Document,
  parents: ReadonlyMap<string, string>,
): TermRecord {
  return {
    kind,
    id: idOf(row),
    slug: String(row.slug),
    name: localizedText(row.name),
    description: localizedText(row.description),
    ancestors: ancestorsOf(idOf(row.parent), parents),
    replacedBy: ids(row.replacedBy),
    skills: ids(row.skills),
    ...text('code', row.code),
    ...text('edition', row.edition),
    ...text('parent', idOf(row.parent)),
  }
}

function ancestorsOf(parent: string, parents: ReadonlyMap<string, string>): string[] {
  const path: string[] = []
  for (let id: string | undefined = parent; id && !path.includes(id); id = parents.get(id))
    path.unshift(id)
  return path
}

export function fromAddress(row: Document): AddressRecord | undefined {
  const resource = keyIn(row.resource)
  if (!resource) return undefined
  const replacedBy = keyIn(row.replacedBy)
  return {
    kind: 'addresses',
    id: idOf(row),
    resourceKind: row.resourceKind as AddressRecord['resourceKind'],
    resource,
    permalink: String(row.permalink),
    slug: String(row.slug),
    state: row.state as AddressRecord['state'],
    ...(row.title ? { title: localizedText(row.title) } : {}),
    ...text('withdrawnAt', row.withdrawnAt),
    ...text('reason', row.reason),
    ...(replacedBy && { replacedBy }),
  }
}

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(idOf).filter(Boolean) : []

const text = <N extends string>(name: N, value: unknown): Partial<Record<N, string>> =>
  (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as Partial<Record<N, string>>
