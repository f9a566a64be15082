import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]
type Table = {
  name: string
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>
}
/** The hook is given the adapter, which its type leaves out. */
type Args = Parameters<SchemaHook>[0] & { adapter: { rawTables: Record<string, Table> } }

/** Columns that name a row's owner in the tables of locales, texts and numbers. */
const OWNERS = ['_parentID', 'parent']
/** Columns that are never looked up by alone; an index on one only slows writing and misleads the planner. */
const NEVER_ALONE = [
  'order',
  '_order',
  'path',
  'latest',
  'snapshot',
  'publishedLocale',
  '_locale',
  // Nearly all rows have none, which the planner takes for a few.
  'deletedAt',
  'version_deletedAt',
]

/**
 * Makes the indexes of Payload's tables serve the look-ups that it makes. What belongs to a row
 * (locales, texts, numbers) is found by that row, but its index has the owner last, so that each read
 * walks through the whole table; the newest version is found by its document.
 */
export const lookUpIndexes: SchemaHook = (args) => {
  const { adapter, schema } = args as Args
  for (const table of Object.values(adapter.rawTables)) improve(table)
  return schema
}

function improve(table: Table): void {
  const indexes = (table.indexes ??= {})
  for (const [key, { on }] of Object.entries(indexes)) {
    const columns = [on].flat()
    const owner = columns.find((column) => OWNERS.includes(column))
    if (columns.length > 1 && owner)
      indexes[key]!.on = [owner, ...columns.filter((column) => column !== owner)]
    if (columns.length === 1 && NEVER_ALONE.includes(columns[0]!)) delete indexes[key]
  }
  if (table.columns.latest && table.columns.parent)
    indexes.newest = { name: `${table.name}_newest_idx`, on: ['parent', 'latest'] }
}
