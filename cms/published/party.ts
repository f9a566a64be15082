import type { LocalizedText } from './locale.ts'
import type { PublishedFile } from './file.ts'

export const ORGANIZATION_TYPES = [
  'university',
  'vocational-college',
  'enterprise',
  'research-institute',
  'association',
  'government',
  'body',
] as const
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number]

export type OrganizationRecord = {
  kind: 'organizations'
  id: string
  slug: string
  type: OrganizationType
  name: LocalizedText
  shortName: LocalizedText
  description: LocalizedText
  website?: string
  region?: string
  logo?: string
  files: Record<string, PublishedFile>
  /** Id of the organization it became. */
  successor?: string
  /** Hosts of its own pages, subdomains included, such as `jvtc.example`: they may embed what it takes part in. */
  embedDomains: string[]
}

/** A project as the public may see it: who takes part and in which role. */
export type ProjectRecord = {
  kind: 'projects'
  id: string
  slug: string
  type: 'resources' | 'joint-rd' | 'order-based-training' | 'base-construction' | 'secretariat'
  status: 'approved' | 'building' | 'acceptance' | 'operating' | 'ended'
  name: LocalizedText
  description: LocalizedText
  participants: {
    organization: string
    role: 'lead' | 'co-host' | 'participant'
    rank: number
    from?: string
    to?: string
  }[]
  /** Whether only pages of the participants may embed what it gives. */
  restrictsEmbedding: boolean
  /** Whether the ledger of embeds may name the path of the page, not its host alone. */
  recordsEmbedPath: boolean
}

/** A person who agreed to be shown; who did not is no record, and is left out where they contributed. */
export type PersonRecord = {
  kind: 'people'
  id: string
  name: LocalizedText
  title: LocalizedText
  /** The organization of today, as a hint; contributions carry the one of their day. */
  organization?: string
  expertise: LocalizedText
}
