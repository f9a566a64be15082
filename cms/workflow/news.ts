import type { PayloadRequest } from 'payload'
import { idOf, type Rights } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../published/record.ts'

/** A step that somebody else took in one of the user's projects. */
export type News = {
  kind: ResourceKind
  id: string
  title: string
  event: string
  by: string
  at: string
}

/** News shown. */
const SHOWN = 8

/** What others did last in the user's projects: reviews, releases and withdrawals. */
export async function readNews(req: PayloadRequest, rights: Rights): Promise<News[]> {
  const projects = [...rights.projects.keys()]
  if (projects.length === 0) return []
  const common = {
    limit: SHOWN,
    sort: '-createdAt',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  } as const
  const others = (by: string) => ({
    project: { in: projects },
    [by]: { not_equals: rights.userId },
  })
  const reviews = await req.payload.find({
    collection: 'reviews',
    where: others('reviewer'),
    select: { snapshot: false },
    ...common,
  })
  const releases = await req.payload.find({
    collection: 'releases',
    where: others('releasedBy'),
    ...common,
  })
  const events = [
    ...reviews.docs.map((row) => ({ row, event: row.decision, by: idOf(row.reviewer) })),
    ...releases.docs.map((row) => ({ row, event: row.kind, by: idOf(row.releasedBy) })),
  ]
    .sort((a, b) => (a.row.createdAt < b.row.createdAt ? 1 : -1))
    .slice(0, SHOWN)
  const names = await namesOf(
    req,
    'users',
    'name',
    events.map(({ by }) => by),
  )
  const titles = new Map<string, string>()
  for (const kind of RESOURCE_KINDS) {
    const ids = events
      .filter(({ row }) => row.resourceKind === kind)
      .map(({ row }) => row.resourceId)
    for (const [id, title] of await namesOf(req, kind, 'title', ids)) titles.set(id, title)
  }
  return events.map(({ row, event, by }) => ({
    kind: row.resourceKind,
    id: row.resourceId,
    title: titles.get(row.resourceId) ?? '',
    event,
    by: names.get(by) ?? '',
    at: row.createdAt,
  }))
}

async function namesOf(
  req: PayloadRequest,
  collection: 'users' | ResourceKind,
  field: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    locale: DEFAULT_LOCALE,
    draft: true,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map(
    (docs as unknown as Record<string, unknown>[]).map((row) => {
      const name = row[field]
      return [idOf(row), typeof name === 'string' ? name : '']
    }),
  )
}
