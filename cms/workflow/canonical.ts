import { createHash } from 'node:crypto'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Kept by the system or by Payload, not authored; what a signature covers is all the rest. */
const NOT_AUTHORED = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'permalink',
  'project',
  'savedBy',
  'writers',
  'importedFrom',
  'sortKey',
  'facilities.docs',
  'units',
])

/** Lexical's own bookkeeping, which an editor upgrade may change without a word being edited. */
const EDITOR_NOISE = new Set([
  'version',
  'direction',
  'textFormat',
  'textStyle',
  'mode',
  'style',
  'detail',
])

/** What is signed of a file besides its use: its bytes and the words that are published with it. */
export type SignedFile = {
  sha256: string
  alt?: Json
  caption?: Json
  licence?: string
  credit?: string
  title?: Json
}

export type SignedContent = {
  resource: Json
  /** The units in their order. */
  units: Json[]
  files: { [id: string]: SignedFile }
}

/**
 * The authored fields of a document read in all locales without population, canonical: empty values
 * left out (so that a field added to the product later voids no approval), keys sorted, rows without
 * their row ids, references as ids. `joins` are names of fields that only show other documents.
 */
export function canonicalDocument(
  document: Record<string, unknown>,
  joins: readonly string[] = [],
): Json {
  const authored = Object.entries(document).filter(
    ([name]) => !NOT_AUTHORED.has(name) && !joins.includes(name),
  )
  return canonical(Object.fromEntries(authored)) ?? {}
}

/** SHA-256 over the canonical content, in hex. */
export function contentHash(content: SignedContent): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex')
}

function canonical(value: unknown, isRow = false): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, true)).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && value !== null)
    return canonicalObject(value as Record<string, unknown>, isRow)
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number') return value
  return value === true ? true : undefined
}

function canonicalObject(object: Record<string, unknown>, isRow: boolean): Json | undefined {
  const isNode = typeof object.type === 'string' && 'version' in object
  const entries: [string, Json][] = []
  for (const name of Object.keys(object).sort()) {
    if ((isNode && EDITOR_NOISE.has(name)) || (isRow && name === 'id')) continue
    const item = canonical(object[name])
    if (item !== undefined) entries.push([name, item])
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
