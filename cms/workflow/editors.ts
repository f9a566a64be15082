import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { WorkflowError } from './errors.ts'

/** Milliseconds after which a lock says nothing any more; Payload's own default. */
const LOCK_LASTS = 300_000

/** Somebody else who is writing in the resource or one of its units. */
export type Editor = { id: string; name: string; unit?: string }

type Lock = {
  document?: { relationTo: string; value: unknown }
  user?: { value: unknown }
}

/** Who else is writing in a resource or its units right now, by Payload's locks. */
export async function readEditors({
  req,
  kind,
  id,
}: {
  req: PayloadRequest
  kind: ResourceKind
  id: string
}): Promise<Editor[]> {
  const document = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!document)
    throw new WorkflowError('not-found', '找不到这条资源 / There is no such resource', 404)
  const units = ('units' in document ? (document.units ?? []) : []).map(idOf)
  const places = [
    { relationTo: kind, value: id },
    ...units.map((value) => ({ relationTo: 'units', value })),
  ]
  const common = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    where: {
      updatedAt: { greater_than: new Date(Date.now() - LOCK_LASTS).toISOString() },
      or: places.map((place) => ({ document: { equals: place } })),
    },
    ...common,
  })
  const locks = (docs as unknown as Lock[])
    .map((lock) => ({ user: idOf(lock.user?.value), place: lock.document }))
    .filter(({ user }) => user && user !== String(req.user?.id))
  if (locks.length === 0) return []
  const users = await req.payload.find({
    collection: 'users',
    where: { id: { in: locks.map(({ user }) => user) } },
    ...common,
  })
  const titles = await req.payload.find({
    collection: 'units',
    where: { id: { in: units } },
    draft: true,
    locale: DEFAULT_LOCALE,
    ...common,
  })
  return locks.map(({ user, place }) => {
    const unit = titles.docs.find((row) => row.id === idOf(place?.value))
    return {
      id: user,
      name: users.docs.find((row) => row.id === user)?.name ?? '',
      ...(unit && { unit: unit.title }),
    }
  })
}
