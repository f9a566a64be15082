import { idOf } from '../access/rights.ts'

export type FileReference = { collection: 'media' | 'documents'; id: string }

/** Top-level fields that hold files, by the collection they point to. */
const FILE_FIELDS = {
  cover: 'media',
  map: 'media',
  logo: 'media',
  attachments: 'documents',
} as const

/**
 * The files that a document names in any locale: its upload fields, its attachments, and the
 * pictures inside its rich texts. Each once, in the order of first mention.
 */
export function filesIn(document: Record<string, unknown>): FileReference[] {
  const found = new Map<string, FileReference>()
  const add = (collection: FileReference['collection'], value: unknown) => {
    const id = idOf(value)
    if (id) found.set(`${collection}/${id}`, { collection, id })
  }
  for (const [field, collection] of Object.entries(FILE_FIELDS)) {
    const value = document[field]
    for (const item of Array.isArray(value) ? value : [value]) add(collection, item)
  }
  walk(document, (node) => {
    if (node.type === 'upload' && (node.relationTo === 'media' || node.relationTo === 'documents'))
      add(node.relationTo, node.value)
  })
  return [...found.values()]
}

/** Calls `visit` with every object below `value`, parents first. */
export function walk(value: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit)
  } else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>)
    for (const item of Object.values(value)) walk(item, visit)
  }
}
