import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { Reader } from './reader.ts'

/** On whose pages a resource may be shown, and what the ledger may keep of them. */
export type Embedding = {
  /** Hosts, those below them included; undefined where every page may. */
  hosts?: string[]
  recordsPath: boolean
}

/** Where its project restricts embedding, only the organizations that gave it may show it. */
export function embeddingOf(
  record: Pick<ResourceBrief, 'project' | 'organizations'>,
  reader: Reader,
): Embedding {
  const project = reader.get('projects', record.project)
  const recordsPath = project?.recordsEmbedPath ?? false
  if (!project?.restrictsEmbedding) return { recordsPath }
  const hosts = record.organizations.flatMap(
    (id) => reader.get('organizations', id)?.embedDomains ?? [],
  )
  return { hosts: [...new Set(hosts)].sort(), recordsPath }
}

/** What the server is told of a page that stands in pages of others, beside its status. */
export const EMBEDDERS_HEADER = 'x-embedders'

/** Of a list that stands on any page, what may be shown anywhere. */
export const embeddableAnywhere =
  (reader: Reader) =>
  (record: ResourceBrief): boolean =>
    !embeddingOf(record, reader).hosts
