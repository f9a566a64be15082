import type { FlattenedField, PayloadRequest } from 'payload'
import { idOf } from '../../access/rights.ts'
import { DEFAULT_LOCALE } from '../../published/locale.ts'
import type { ResourceKind } from '../../published/record.ts'
import type { Json } from '../canonical.ts'
import type { Change } from './contents.ts'

type Names = ReadonlyMap<string, string>

/** Changes of plain values with ids and option values put into words. */
export async function nameValues(
  req: PayloadRequest,
  kind: ResourceKind,
  changes: readonly Change[],
): Promise<Change[]> {
  const { collections } = req.payload
  const fieldOf = (change: Change) =>
    collections[change.unit ? 'units' : kind].config.flattenedFields.find(
      (field) => field.name === change.field,
    )
  const wanted = new Map<string, Set<string>>()
  for (const change of changes)
    if (change.kind === 'value')
      for (const value of [change.before, change.after]) collect(value, fieldOf(change), wanted)
  const names = await readNames(req, wanted)
  return changes.map((change) => {
    if (change.kind !== 'value') return change
    const { before, after, ...place } = change
    const words = (value: Json | undefined) => inWords(value, fieldOf(change), names)
    return {
      ...place,
      ...(before !== undefined && { before: words(before) }),
      ...(after !== undefined && { after: words(after) }),
    }
  })
}

const rowFields = (field: FlattenedField | undefined): FlattenedField[] =>
  field && 'flattenedFields' in field ? field.flattenedFields : []

/** Gathers the ids that relationships in `value` point to, by collection. */
function collect(
  value: Json | undefined,
  field: FlattenedField | undefined,
  wanted: Map<string, Set<string>>,
): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, field, wanted))
  if (field?.type === 'relationship' || field?.type === 'upload') {
    const target = reference(value, field.relationTo)
    if (target) wanted.set(target.to, (wanted.get(target.to) ?? new Set()).add(target.id))
  } else if (isObject(value))
    for (const inner of rowFields(field)) collect(value[inner.name], inner, wanted)
}

function reference(value: Json | undefined, relationTo: string | string[]) {
  if (typeof value === 'string' && typeof relationTo === 'string')
    return { to: relationTo, id: value }
  if (isObject(value) && typeof value.relationTo === 'string')
    return { to: value.relationTo, id: idOf(value.value) }
  return undefined
}

async function readNames(req: PayloadRequest, wanted: Map<string, Set<string>>): Promise<Names> {
  const names = new Map<string, string>()
  for (const [slug, ids] of wanted) {
    const title = req.payload.collections[slug as 'units'].config.admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection: slug as 'units',
      where: { id: { in: [...ids] } },
      locale: DEFAULT_LOCALE,
      depth: 0,
      draft: true,
      overrideAccess: true,
      pagination: false,
      req,
    })
    for (const row of docs as unknown as Record<string, unknown>[]) {
      const name = row[title]
      if (typeof name === 'string' && name) names.set(idOf(row), name)
    }
  }
  return names
}

function inWords(value: Json | undefined, field: FlattenedField | undefined, names: Names): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((item) => inWords(item, field, names)).join('\n')
  if (field?.type === 'relationship' || field?.type === 'upload') {
    const id = reference(value, field.relationTo)?.id ?? ''
    return names.get(id) ?? id
  }
  if (field?.type === 'select') return optionLabel(value, field)
  if (field?.type === 'date' && typeof value === 'string') return value.slice(0, 10)
  if (typeof value === 'boolean') return value ? '✓' : ''
  if (typeof value === 'string' || typeof value === 'number') return `${value}`
  if (!isObject(value)) return ''
  return rowFields(field)
    .flatMap((inner) =>
      value[inner.name] === undefined ? [] : [inWords(value[inner.name], inner, names)],
    )
    .join(' · ')
}

function optionLabel(value: Json, field: FlattenedField & { type: 'select' }): string {
  const option = field.options.find((one) => typeof one === 'object' && one.value === value)
  const label = typeof option === 'object' ? option.label : undefined
  if (typeof label === 'object' && 'zh' in label) return `${label.zh}`
  return typeof value === 'string' ? value : ''
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
