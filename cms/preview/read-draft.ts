import { createLocalReq, Forbidden, type Payload, type PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { fromResource, type ResourceContext } from '../published/from-resource.ts'
import { draftFiles } from '../published/read.ts'
import type { ResourceKind, ResourceRecord } from '../published/record.ts'
import { rowsBy } from '../published/stored.ts'
import { type PresentContent, readPresent } from '../workflow/content.ts'
import { readParties } from '../workflow/parties.ts'
import type { Claims, PreviewKind } from './token.ts'

/** Why there is nothing to show: not to this user, for members only, texts missing, or in no module. */
export type Hidden = 'invalid' | 'members' | 'incomplete' | 'no-module'

/** A draft as the site would show it once it was released, with the unit that is looked at. */
export type Draft = { record: ResourceRecord; unit?: string }

/** Reads what is saved of a resource as the user of the claims may; nothing is released by it. */
export async function readDraft(
  payload: Payload,
  { kind, id, user: userId }: Claims,
  timeZone: string,
): Promise<Draft | Hidden> {
  const user = await payload.findByID({
    collection: 'users',
    id: userId,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!user) return 'invalid'
  const req = await createLocalReq({ user }, payload)
  if (!(await mayRead(req, kind, id))) return 'invalid'
  if (kind !== 'units') return recordOf(req, { kind, id, timeZone })
  const { docs } = await payload.find({
    collection: 'modules',
    where: { units: { in: [id] } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (!docs[0]) return 'no-module'
  const draft = await recordOf(req, { kind: 'modules', id: docs[0].id, timeZone })
  return typeof draft === 'string' ? draft : { ...draft, unit: id }
}

async function mayRead(req: PayloadRequest, kind: PreviewKind, id: string): Promise<boolean> {
  try {
    const { totalDocs } = await req.payload.count({
      collection: kind,
      where: { id: { equals: id } },
      overrideAccess: false,
      req,
    })
    return totalDocs > 0
  } catch (error) {
    if (error instanceof Forbidden) return false
    throw error
  }
}

type Wanted = { kind: ResourceKind; id: string; timeZone: string }

async function recordOf(
  req: PayloadRequest,
  { kind, id, timeZone }: Wanted,
): Promise<Draft | Hidden> {
  const { payload } = req
  const present = await readPresent(req, kind, id)
  const { document, units } = present
  if (document.audience === 'members') return 'members'
  const record = fromResource(kind, asLive(document), {
    units: units.map(asLive),
    facilities: await facilitiesOf(payload, kind, id),
    releases: await releasesWith(req, present),
    rulings: new Map(),
    files: {},
    today: new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(),
  })
  if (!record) return 'incomplete'
  const files = await draftFiles(payload, [document, ...units], record)
  return { record: { ...record, files } }
}

const asLive = (row: Record<string, unknown>) => ({ ...row, _status: 'published' })

async function facilitiesOf(payload: Payload, kind: ResourceKind, id: string) {
  if (kind !== 'bases') return []
  const rows = await rowsBy(payload, 'facilities', { field: 'base', values: [id] })
  return rows.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

/** The releases that there are, before them the one that this draft would be. */
async function releasesWith(
  req: PayloadRequest,
  { document, project }: PresentContent,
): Promise<ResourceContext['releases']> {
  const rows = await rowsBy(req.payload, 'releases', {
    field: 'resourceId',
    values: [String(document.id)],
  })
  const made = (rows as unknown as ResourceContext['releases']).sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : -1,
  )
  if (document._status === 'published') return made
  const number = made.filter(({ kind }) => kind !== 'withdrawal').length + 1
  const { participating } = await readParties(req, project)
  const next = {
    number,
    createdAt: String(document.updatedAt),
    kind: number === 1 ? ('new' as const) : ('update' as const),
    organizations: participating,
  }
  return [next, ...made]
}
