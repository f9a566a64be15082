import { createHash } from 'node:crypto'
import type { Payload, SelectType, Where } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf } from '../access/rights.ts'
import { editionOf } from './edition.ts'
import {
  isResourceKind,
  type Key,
  type Kind,
  keyOf,
  parseKey,
  RESOURCE_KINDS,
  TERM_KINDS,
} from './record.ts'
import { SEARCH_VOCABULARY } from './search-vocabulary.ts'
import { SITE_SETTINGS } from './site-settings.ts'
import { allRows, type Row, rowsBy } from './stored.ts'

/** Of each record that may be published its key and a stamp. */
export type Stamps = AsyncIterable<readonly [Key, string]>

/**
 * The stamp of a record is another one whenever a row that it is made from was saved or moved to another
 * project, the day made it stale, or another version of the product makes records: where it is the same, the record need not be
 * read again. A thousand times cheaper than reading; yields also keys of which nothing may be shown.
 */
export async function* readStamps(
  payload: Payload,
  { timeZone, keys }: { timeZone: string; keys?: readonly Key[] },
): Stamps {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format()
  for (const kind of keys ? new Set(keys.map((key) => parseKey(key).kind)) : STAMPED) {
    if (kind === 'settings') {
      yield* settingsStamps(payload, keys)
      continue
    }
    for await (const rows of rowsOf(payload, kind, keys)) {
      const parts = await partsOf(payload, kind, rows)
      for (const row of rows) {
        const isStale = Boolean(row.reviewBy) && String(row.reviewBy).slice(0, 10) < today
        const id = idOf(row)
        yield [keyOf({ kind, id }), stampOf(row.updatedAt, isStale, idOf(row.project), parts(row))]
      }
    }
  }
}

/** Globals of which readers see the effect. */
const SETTINGS = {
  [SEARCH_VOCABULARY]: 'search-vocabulary',
  [SITE_SETTINGS]: 'site-settings',
} as const

async function* settingsStamps(payload: Payload, keys: readonly Key[] | undefined): Stamps {
  for (const key of [SEARCH_VOCABULARY, SITE_SETTINGS]) {
    if (keys && !keys.includes(key)) continue
    const { updatedAt } = await payload.findGlobal({ slug: SETTINGS[key], depth: 0 })
    yield [key, stampOf(updatedAt)]
  }
}

/** In the order in which a new library is filled: what leads to a resource comes after it. */
const STAMPED: readonly Kind[] = [
  ...TERM_KINDS,
  'organizations',
  'projects',
  'people',
  ...RESOURCE_KINDS,
  'addresses',
  'settings',
]

const isTermKind = (kind: Kind) => (TERM_KINDS as readonly Kind[]).includes(kind)

function rowsOf(
  payload: Payload,
  kind: Exclude<Kind, 'settings'>,
  keys: readonly Key[] | undefined,
): AsyncIterable<Row[]> {
  const isResource = isResourceKind(kind)
  const select: SelectType = {
    updatedAt: true,
    ...(isResource && { reviewBy: true, project: true }),
    ...(kind === 'modules' && { units: true }),
    ...(kind === 'organizations' && { logo: true }),
  }
  const wanted = keys?.map(parseKey).flatMap((key) => (key.kind === kind ? [key.id] : []))
  const shown: Where = isResource
    ? { _status: { equals: 'published' }, audience: { not_equals: 'members' } }
    : {}
  return allRows(payload, kind, wanted ? { and: [shown, { id: { in: wanted } }] } : shown, select)
}

/** What other rows say that are part of a record of this kind. */
async function partsOf(
  payload: Payload,
  kind: Kind,
  rows: readonly Row[],
): Promise<(row: Row) => unknown> {
  const ids = rows.map(idOf)
  if (kind === 'organizations') return logos(payload, rows)
  if (kind === 'people') return owned(payload, 'affiliations', 'person', ids)
  if (kind === 'bases') {
    const [facilities, releases] = [
      await owned(payload, 'facilities', 'base', ids),
      await owned(payload, 'releases', 'resourceId', ids),
    ]
    return (row) => [facilities(row), releases(row)]
  }
  if (kind === 'modules') {
    const units = new Map(
      (
        await rowsBy(payload, 'units', {
          field: 'id',
          values: rows.flatMap(unitsOf),
          select: { updatedAt: true },
        })
      ).map((unit) => [idOf(unit), unit.updatedAt]),
    )
    const releases = await owned(payload, 'releases', 'resourceId', ids)
    return (row) => [unitsOf(row).map((id) => [id, units.get(id)]), releases(row)]
  }
  if (isResourceKind(kind)) return owned(payload, 'releases', 'resourceId', ids)
  return isTermKind(kind) ? ancestors(payload, kind as (typeof TERM_KINDS)[number]) : () => ''
}

const unitsOf = (row: Row): string[] => (Array.isArray(row.units) ? row.units.map(idOf) : [])

/** The words of a logo may be mended; of any other file the release keeps them as they were signed. */
async function logos(payload: Payload, rows: readonly Row[]) {
  const values = rows.map(({ logo }) => idOf(logo)).filter(Boolean)
  const media = await rowsBy(payload, 'media', { field: 'id', values, select: { updatedAt: true } })
  const saved = new Map(media.map((one) => [idOf(one), one.updatedAt]))
  return (row: Row) => saved.get(idOf(row.logo))
}

/** The rows of another collection that name a row, with the moment of their last change and whether in force. */
async function owned(
  payload: Payload,
  collection: 'affiliations' | 'facilities' | 'releases',
  field: string,
  values: readonly string[],
) {
  const isDated = collection === 'affiliations'
  const select: SelectType = {
    ...{ [field]: true as const, updatedAt: true },
    ...(isDated && { from: true, to: true }),
  }
  const rows = await rowsBy(payload, collection, { field, values, select })
  const of = Map.groupBy(rows, (row) => idOf(row[field]))
  return (row: Row) =>
    (of.get(idOf(row)) ?? []).map((one) => [idOf(one), one.updatedAt, isDated && isActive(one)])
}

/** The broader terms of a term, up to the broadest. */
async function ancestors(payload: Payload, kind: (typeof TERM_KINDS)[number]) {
  const parents = new Map<string, string>()
  for await (const rows of allRows(payload, kind, {}, { parent: true }))
    for (const row of rows) parents.set(idOf(row), idOf(row.parent))
  return (row: Row) => {
    const above = new Set<string>()
    for (let id = parents.get(idOf(row)); id && !above.has(id); id = parents.get(id)) above.add(id)
    return [...above]
  }
}

const stampOf = (...parts: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([edition, ...parts]))
    .digest('base64url')

const edition = editionOf(import.meta.dirname)
