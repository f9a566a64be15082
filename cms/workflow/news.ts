import type { PayloadRequest } from 'payload'
import { idOf, type Rights } from '../access/rights.ts'
import type { ResourceKind } from '../published/record.ts'
import { resourceTitles, userNames } from './names.ts'

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
  const names = await userNames(
    req,
    events.map(({ by }) => by),
  )
  const titles = await resourceTitles(
    req,
    events.map(({ row }) => row),
  )
  return events.map(({ row, event, by }) => ({
    kind: row.resourceKind,
    id: row.resourceId,
    title: titles.get(row.resourceId) ?? '',
    event,
    by: names.get(by) ?? '',
    at: row.createdAt,
  }))
}
