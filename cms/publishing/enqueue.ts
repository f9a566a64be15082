import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from 'payload'
import { idOf } from '../access/rights.ts'
import type { Key, Kind, TermKind } from '../published/record.ts'
import { isReleasing } from '../workflow/release-token.ts'
import { enqueue } from './outbox.ts'
import { wakeWorker } from './wake.ts'

/** Whether this save touched only a draft that readers do not see. */
const isDraftOnly = (
  document: { _status?: string },
  previous: { _status?: string } | undefined,
  releases: boolean,
) => document._status === 'draft' && !releases && previous !== undefined

/** After every change that readers may see. A draft saved over a release touches no live row. */
export const enqueueAfterChange =
  (kind: Kind): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req, context, collection }) => {
    const document = doc as { id: string; _status?: string }
    const releases = isReleasing(context)
    if (
      collection.versions &&
      isDraftOnly(document, previousDoc as { _status?: string } | undefined, releases)
    )
      return
    await enqueue(req, `${kind}/${document.id}`)
    await wakeWorker(req)
  }

export const enqueueAfterDelete =
  (kind: Kind): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await enqueue(req, `${kind}/${String(id)}`)
    await wakeWorker(req)
  }

/** For a global that readers see the effect of. */
export const enqueueGlobal =
  (key: Key): GlobalAfterChangeHook =>
  async ({ req }) => {
    await enqueue(req, key)
    await wakeWorker(req)
  }

/** Rows that are no records themselves but show in one: name the field that points to it. */
export const enqueueOwner =
  (kind: Kind, field: string): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const owners = [doc, previousDoc]
      .map((row: Record<string, unknown> | undefined) => idOf(row?.[field]))
      .filter(Boolean)
    for (const id of new Set(owners)) await enqueue(req, `${kind}/${id}`)
    await wakeWorker(req)
  }

export const enqueueOwnerAfterDelete =
  (kind: Kind, field: string): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const id = idOf((doc as Record<string, unknown>)[field])
    if (id) await enqueue(req, `${kind}/${id}`)
    await wakeWorker(req)
  }

/** A picture that is a logo shows in its organizations, which are no reviewed content, at once. */
export const enqueueLogo: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { logo: { equals: (doc as { id: string }).id } },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) await enqueue(req, `organizations/${id}`)
  if (docs.length > 0) await wakeWorker(req)
}

/** A term that moved takes along all that stand below it: each record names all the terms above it. */
export const enqueueBelow =
  (kind: TermKind): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    const [now, before] = [doc, previousDoc] as { id: string; parent?: unknown }[]
    if (operation === 'create' || idOf(now?.parent) === idOf(before?.parent)) return
    const seen = new Set([now!.id])
    for (let level = [now!.id]; level.length > 0;) {
      const { docs } = await req.payload.find({
        collection: kind,
        where: { parent: { in: level } },
        select: { parent: true },
        depth: 0,
        pagination: false,
        overrideAccess: true,
        req,
      })
      level = docs.map((term) => String(term.id)).filter((id) => !seen.has(id) && seen.add(id))
      for (const id of level) await enqueue(req, `${kind}/${id}`)
    }
  }
