import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import type { TermKind } from '../published/record.ts'
import type { Column } from './columns.ts'
import { type Terms, termKey, wordsIn } from './read-cells.ts'
import { keyOf, type ListRow } from './read-list.ts'

type Term = { id: string; name: string; code?: string | null; replacedBy?: unknown[] | null }

/** The terms that the rows name, by code or by name; one that another has replaced only if no other is. */
export async function findTerms(
  req: PayloadRequest,
  columns: readonly Column[],
  rows: readonly ListRow[],
): Promise<Terms> {
  const found = new Map<string, string[]>()
  for (const column of columns) {
    if (column.type !== 'terms') continue
    const words = [...new Set(rows.flatMap(({ cells }) => wordsIn(cells[keyOf(column)] ?? '')))]
    if (words.length === 0) continue
    const { docs } = await req.payload.find({
      collection: column.relationTo as TermKind,
      where: { or: [{ code: { in: words } }, { name: { in: words } }] },
      locale: DEFAULT_LOCALE,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    for (const word of words) {
      const named = (docs as Term[]).filter(({ name, code }) => code === word || name === word)
      const current = named.filter(({ replacedBy }) => !replacedBy?.length)
      const ids = (current.length > 0 ? current : named).map(({ id }) => id)
      found.set(termKey(column.relationTo!, word), ids)
    }
  }
  return found
}
