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

/** What others did last in the user's projects: steps of reviews, releases, withdrawals, comments, transfers. */
export async function readNews(req: PayloadRequest, rights: Rights): Promise<News[]> {
  const projects = [...rights.projects.keys()]
  if (projects.length === 0) return []
  const latest = {
    limit: SHOWN,
    sort: '-createdAt',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  } as const
  const project = { in: projects }
  const others = { not_equals: rights.userId }
  const reviews = await req.payload.find({
    collection: 'reviews',
    where: { project, reviewer: others },
    select: { snapshot: false },
    ...latest,
  })
  const releases = await req.payload.find({
    collection: 'releases',
    where: { project, releasedBy: others },
    ...latest,
  })
  const comments = await req.payload.find({
    collection: 'comments',
    where: { project, author: others },
    ...latest,
  })
  const transfers = await req.payload.find({
    collection: 'transfers',
    where: { or: [{ from: project }, { to: project }], proposedBy: others },
    ...latest,
  })
  const events = [
    ...reviews.docs.map((row) => ({ row, event: row.decision, by: row.reviewer })),
    ...releases.docs.map((row) => ({ row, event: row.kind, by: row.releasedBy })),
    ...comments.docs.map((row) => ({ row, event: 'commented', by: row.author })),
    ...transfers.docs.map((row) => ({ row, event: 'transfer-proposed', by: row.proposedBy })),
  ]
    .sort((a, b) => (a.row.createdAt < b.row.createdAt ? 1 : -1))
    .slice(0, SHOWN)
  const names = await userNames(
    req,
    events.map(({ by }) => idOf(by)),
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
    by: names.get(idOf(by)) ?? '',
    at: row.createdAt,
  }))
}
