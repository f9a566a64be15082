import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../published/record.ts'

/** A resource that was counted. */
export type Subject = {
  kind: ResourceKind
  id: string
  title: string
  majors: string[]
  /** Organizations that gave it, by the number of the release. */
  organizations: Map<string, string[]>
}

/** Values in one condition: databases take no endless lists. */
const AT_ONCE = 500

type Row = Record<string, unknown>

/** The resources with these permalinks that whoever asks may read, by permalink. */
export async function readSubjects(
  req: PayloadRequest,
  permalinks: readonly string[],
): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>()
  for (const kind of RESOURCE_KINDS)
    for (const row of await findAll(req, kind, 'permalink', permalinks, {
      title: true,
      permalink: true,
      majors: true,
    }))
      subjects.set(String(row.permalink), {
        kind,
        id: idOf(row),
        title: typeof row.title === 'string' ? row.title : '',
        majors: idsOf(row.majors),
        organizations: new Map(),
      })
  const byId = new Map([...subjects.values()].map((one) => [one.id, one]))
  for (const release of await findAll(req, 'releases', 'resourceId', [...byId.keys()], {
    resourceId: true,
    number: true,
    organizations: true,
  }))
    byId
      .get(String(release.resourceId))
      ?.organizations.set(String(release.number), idsOf(release.organizations))
  return subjects
}

/** Names by id, in the user's language, in Chinese where there is no other. */
export async function readNames(
  req: PayloadRequest,
  collection: 'organizations' | 'majors',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await findAll(req, collection, 'id', ids, {
    name: true,
    ...(collection === 'majors' && { code: true }),
  })
  return new Map(
    rows.map((row) => [
      idOf(row),
      [row.code, row.name].filter((part) => typeof part === 'string' && part).join(' '),
    ]),
  )
}

async function findAll(
  req: PayloadRequest,
  collection: CollectionSlug,
  field: string,
  values: readonly string[],
  select: Record<string, true>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += AT_ONCE) {
    const where: Where = { [field]: { in: values.slice(at, at + AT_ONCE) } }
    const { docs } = await req.payload.find({
      collection,
      where,
      select,
      depth: 0,
      pagination: false,
      locale: req.i18n?.language === 'en' ? 'en' : DEFAULT_LOCALE,
      fallbackLocale: DEFAULT_LOCALE,
      overrideAccess: false,
      // Who may read none of them has none.
      disableErrors: true,
      req,
    })
    rows.push(...(docs as unknown as Row[]))
  }
  return rows
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(idOf).filter(Boolean) : []
