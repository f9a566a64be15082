import { idOf } from '../../access/rights.ts'
import { walk } from '../../published/files-in.ts'
import type { ResourceKind } from '../../published/record.ts'

/** A place in a document that leads a reader on: the field, and where to (`collection/id`). */
export type Lead = { field: string; target: string }

/** Fields that name resources of one kind. */
const RELATIONS: Partial<Record<string, ResourceKind>> = { materials: 'materials', bases: 'bases' }

/** All that a document leads to: links in its texts, parts, materials, bases, what it was adapted from. */
export const leadsIn = (document: Record<string, unknown>): Lead[] =>
  Object.entries(document).flatMap(([field, value]) =>
    [...related(field, value), ...linked(value)].map((target) => ({ field, target })),
  )

const related = (field: string, value: unknown): string[] =>
  RELATIONS[field] && Array.isArray(value)
    ? value.map((one) => `${RELATIONS[field]}/${idOf(one)}`)
    : []

type Reference = { relationTo?: string; value?: unknown } | null

/** Internal links of rich texts, and rows that name a resource of any kind. */
function linked(value: unknown): string[] {
  const targets: string[] = []
  const add = (to: Reference | undefined) => {
    if (to?.relationTo) targets.push(`${to.relationTo}/${idOf(to.value)}`)
  }
  walk(value, (node) => {
    const fields = node.fields as { linkType?: string; doc?: Reference } | undefined
    if (node.type === 'link' && fields?.linkType === 'internal') add(fields.doc)
    add(node.resource as Reference | undefined)
  })
  return targets
}
