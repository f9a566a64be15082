import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import type { Address } from '../payload-types.ts'
import type { ResourceKind } from '../published/record.ts'
import type { PresentContent } from './content.ts'
import { WorkflowError } from './errors.ts'
import type { WithdrawalReason } from './reasons.ts'

type Withdrawn = {
  reason: WithdrawalReason
  replacedBy?: { relationTo: ResourceKind; value: string }
  live: Record<string, unknown>
}

/**
 * Keeps the history of a resource's addresses: the slug of this release becomes the current one, the
 * one before a redirect, and a withdrawal turns all of them into tombstones. A slug that any other
 * resource of the kind ever had is refused: addresses are never used again.
 */
export async function recordAddress({
  req,
  kind,
  id,
  present,
  withdrawn,
}: {
  req: PayloadRequest
  kind: ResourceKind
  id: string
  present: PresentContent
  withdrawn?: Withdrawn
}): Promise<void> {
  const common = { depth: 0, overrideAccess: true, req } as const
  const own = await req.payload.find({
    collection: 'addresses',
    where: { resourceId: { equals: id } },
    pagination: false,
    ...common,
  })
  if (withdrawn) {
    const data = {
      state: 'withdrawn' as const,
      title: titleOf(withdrawn.live),
      withdrawnAt: new Date().toISOString(),
      reason: withdrawn.reason,
      ...(withdrawn.replacedBy && { replacedBy: withdrawn.replacedBy }),
    }
    for (const address of own.docs)
      await req.payload.update({ collection: 'addresses', id: address.id, data, ...common })
    return
  }
  const slug = String(present.document.slug)
  await assertFree({ req, kind, id, slug })
  const cleared = { title: null, withdrawnAt: null, reason: null, replacedBy: null }
  const stateNow = (address: Address) => (address.slug === slug ? 'current' : 'former')
  // A correction leaves them as they are.
  for (const address of own.docs.filter((one) => one.state !== stateNow(one)))
    await req.payload.update({
      collection: 'addresses',
      id: address.id,
      data: { ...cleared, state: stateNow(address) },
      ...common,
    })
  if (own.docs.some((address) => address.slug === slug)) return
  await req.payload.create({
    collection: 'addresses',
    data: {
      resourceKind: kind,
      resourceId: id,
      permalink: String(present.document.permalink),
      slug,
      state: 'current',
      resource: { relationTo: kind, value: id },
    },
    ...common,
  })
}

async function assertFree({
  req,
  kind,
  id,
  slug,
}: {
  req: PayloadRequest
  kind: ResourceKind
  id: string
  slug: string
}) {
  const taken = await req.payload.find({
    collection: 'addresses',
    where: { resourceKind: { equals: kind }, slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (taken.docs.some((address) => idOf(address.resourceId) !== id))
    throw new WorkflowError(
      'address-taken',
      `网址名“${slug}”已被另一条资源使用过，请换一个 / The address “${slug}” was used by another resource; choose another`,
      409,
    )
}

const titleOf = (document: Record<string, unknown>) =>
  typeof document.title === 'object' ? (document.title as Record<string, string>) : {}
