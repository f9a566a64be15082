import type { Payload } from 'payload'
import { idOf } from '../../cms/access/rights.ts'

export type Kind = 'modules' | 'units'
export type Document = Record<string, unknown> & { id: string }

/** Source ids in one query: databases limit how many values it may name. */
const BATCH = 100

/** A project's documents that came from these sources, by source id: the latest drafts in all locales. */
export async function findImported(
  payload: Payload,
  collection: Kind,
  { project, sourceIds }: { project: string; sourceIds: string[] },
): Promise<Map<string, Document>> {
  const wanted = [...new Set(sourceIds)]
  const found: Document[] = []
  for (let start = 0; start < wanted.length; start += BATCH) {
    const importedFrom = { in: wanted.slice(start, start + BATCH) }
    const { docs } = await payload.find({
      collection,
      where: { and: [{ project: { equals: project } }, { importedFrom }] },
      draft: true,
      locale: 'all',
      depth: 0,
      pagination: false,
      sort: 'id',
      overrideAccess: true,
    })
    found.push(...(docs as unknown as Document[]))
  }
  return new Map(found.toReversed().map((document) => [String(document.importedFrom), document]))
}

/** An import saves in nobody's name: a version with a name is a person's. */
export async function isEditedByPerson(
  payload: Payload,
  collection: Kind,
  { id, savedBy }: Document,
): Promise<boolean> {
  if (savedBy) return true
  const { docs } = await payload.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { 'version.savedBy': { exists: true } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.length > 0
}

export const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(idOf) : [])
