import type { PayloadRequest, Where } from 'payload'
import { idOf, projectsWith, type Rights } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../published/record.ts'
import { mayRule } from './committee.ts'
import { titleOf } from './content.ts'
import { type OpenReview, readOpenReviews } from './open-reviews.ts'
import { resourceTitles } from './names.ts'
import { readNews, type News } from './news.ts'
import { hasProjectRole, requireRights } from './rights.ts'
import type { Standing } from './read-state.ts'
import { signsFor } from './signing.ts'
import { readOpenTransfers } from './transfer/read-transfer.ts'
import { mayApprove } from './transfer/transfer.ts'

/** A resource, or a transfer of one. */
type DeskKind = ResourceKind | 'transfers'

export type DeskItem = {
  kind: DeskKind
  id: string
  title: string
  at: string
  /** By when the sign-offs shall be there. */
  dueAt?: string
}

/** A heap on the desk: how many there are, the first of them, and which list shows the rest. */
export type Heap = {
  total: number
  items: DeskItem[]
  /** How many of each kind, and the condition under which the list of the kind shows just these. */
  lists: { kind: DeskKind; total: number; where: Where }[]
}

export type Desk = {
  waiting: Heap
  sentBack: Heap
  drafts: Heap
  due: Heap
  news: News[]
  /** Whether the user has a part in any project: nothing can wait for anybody else. */
  isMember: boolean
  /** Whether the user writes anywhere: only then are they told how to begin. */
  isAuthor: boolean
}

/** Items shown of each heap. */
const SHOWN = 6
/** Resources that a list's address names. */
const MOST_NAMED = 100
/** Days before the day by which content has to be checked again. */
const DUE_AHEAD_DAYS = 60

/** What there is to do for whoever asks, in the projects they belong to. */
export async function readDesk(req: PayloadRequest): Promise<Desk> {
  const rights = await requireRights(req)
  const open = await readOpenReviews(req, [...rights.projects.keys()])
  const writes = projectsWith(rights, 'author')
  const due = new Date(Date.now() + DUE_AHEAD_DAYS * 86_400_000).toISOString()
  return {
    waiting: heap([
      ...(await transfersFor(req, rights)),
      ...open.filter(({ standing }) => waitsFor(rights, standing)).map(itemOf),
    ]),
    sentBack: heap(open.filter(({ standing }) => wasSentBackTo(rights, standing)).map(itemOf)),
    drafts: await query(req, writes, {
      savedBy: { equals: rights.userId },
      _status: { equals: 'draft' },
    }),
    due: await query(
      req,
      writes,
      { reviewBy: { less_than: due }, _status: { equals: 'published' } },
      { isLive: true },
    ),
    news: await readNews(req, rights),
    isMember: rights.projects.size > 0,
    isAuthor: writes.length > 0,
  }
}

/** A sign-off that was handed on waits for whom it was handed to; a referred one for the committee. */
function waitsFor(rights: Rights, standing: Standing): boolean {
  const { present, state, delegations } = standing
  if (state.standing === 'approved')
    return hasProjectRole(rights, present.project, 'signatory', 'manager')
  if (state.standing !== 'in-review') return false
  if (state.isReferred && mayRule(rights, standing)) return true
  return signsFor(standing, rights.userId).some((organization) => {
    const handed = delegations.find((row) => row.organization === organization)
    return state.waitingFor.includes(organization) && (!handed || handed.to === rights.userId)
  })
}

/** Transfers that wait for whoever asks to agree. */
async function transfersFor(req: PayloadRequest, rights: Rights): Promise<DeskItem[]> {
  const open = await readOpenTransfers(req, projectsWith(rights, 'signatory'))
  const own = open.filter((transfer) => mayApprove(transfer, rights.userId).length > 0)
  const titles = await resourceTitles(
    req,
    own.map(({ row }) => row),
  )
  return own.flatMap(({ row: { id, resourceId, createdAt: at } }) => {
    const title = titles.get(resourceId)
    return title === undefined ? [] : [{ kind: 'transfers', id, title, at }]
  })
}

const wasSentBackTo = (rights: Rights, { present, state }: Standing): boolean =>
  state.standing === 'sent-back' && hasProjectRole(rights, present.project, 'author')

const itemOf = ({ kind, id, at, standing: { present, state } }: OpenReview): DeskItem => ({
  kind,
  id,
  at,
  title: titleOf(present),
  ...(state.standing === 'in-review' && state.dueAt && { dueAt: state.dueAt }),
})

function heap(items: DeskItem[]): Heap {
  const lists = ([...RESOURCE_KINDS, 'transfers'] as const).flatMap((kind) => {
    const ids = items.filter((item) => item.kind === kind).map(({ id }) => id)
    return ids.length > 0 ? [{ kind, total: ids.length, where: { id: { in: ids } } }] : []
  })
  return { total: items.length, items: items.slice(0, SHOWN), lists }
}

/**
 * What is so of the latest drafts or, `isLive`, of what readers see, whatever is being written over it;
 * lists show drafts, so that these are named one by one.
 */
async function query(
  req: PayloadRequest,
  projects: string[],
  what: Where,
  { isLive = false } = {},
): Promise<Heap> {
  const found: Heap = { total: 0, items: [], lists: [] }
  if (projects.length === 0) return found
  const where = { project: { in: projects }, ...what }
  for (const kind of RESOURCE_KINDS) {
    const { docs, totalDocs } = await req.payload.find({
      collection: kind,
      where,
      draft: !isLive,
      limit: isLive ? MOST_NAMED : SHOWN,
      sort: '-updatedAt',
      depth: 0,
      locale: DEFAULT_LOCALE,
      select: { title: true, updatedAt: true },
      overrideAccess: false,
      req,
    })
    if (totalDocs === 0) continue
    found.total += totalDocs
    const shown = isLive ? { id: { in: docs.map(({ id }) => id) } } : where
    found.lists.push({ kind, total: totalDocs, where: shown })
    for (const row of docs)
      found.items.push({ kind, id: idOf(row), title: row.title ?? '', at: row.updatedAt })
  }
  found.items.sort((a, b) => (a.at < b.at ? 1 : -1)).splice(SHOWN)
  return found
}
