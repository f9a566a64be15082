import type { CollectionSlug, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { idOf } from '../../../cms/access/rights.ts'
import type { ResourceKind } from '../../../cms/published/record.ts'
import { contentHash } from '../../../cms/workflow/canonical.ts'
import { signedContent } from '../../../cms/workflow/content.ts'
import type { Signing } from './signing.ts'
import type { Kind, Row } from './material.ts'

/** A resource to be written as released: its row and, for a module, its units in their order. */
export type Resource = { kind: ResourceKind; row: Row; units: Row[]; facilities: Row[] }

type Write = { req: PayloadRequest; resource: Resource; signing: Signing }

/**
 * Writes everything that the release of a resource leaves behind: live rows with their version, the
 * reviews, the release, the address, and what tells the worker. In the transaction of `req`.
 */
export async function writeReleased({ req, resource, signing }: Write): Promise<void> {
  const { kind, row, units, facilities } = resource
  const { db } = req.payload
  const create = async (collection: CollectionSlug, data: Record<string, unknown>) => {
    const id = uuidv7()
    await db.create({ collection, data: { id, ...data }, req, returning: false })
    return id
  }
  for (const unit of units) await writeDocument(req, 'units', unit)
  await writeDocument(req, kind, row)
  for (const facility of facilities) await create('facilities', facility)

  const content = await signedContent(req, kind, row, units)
  const about = {
    resourceKind: kind,
    resourceId: row.id,
    project: idOf(row.project),
    contentHash: contentHash(content),
    createdAt: row.createdAt,
    updatedAt: row.createdAt,
  }
  const review = (decision: string, more: object) =>
    create('reviews', { ...about, decision, snapshot: content, ...more })
  await review('submitted', { reviewer: signing.author })
  const approvals: string[] = []
  for (const { organization, user } of signing.signatories)
    approvals.push(await review('approved', { organization, reviewer: user }))
  await create('releases', {
    ...about,
    number: 1,
    kind: 'new',
    reviews: approvals,
    files: content.files,
    units: units.map(({ id }) => id),
    organizations: signing.participating,
    releasedBy: signing.releaser,
  })
  const address = await create('addresses', {
    resourceKind: kind,
    resourceId: row.id,
    resource: { relationTo: kind, value: row.id },
    permalink: row.permalink,
    slug: row.slug,
    state: 'current',
  })
  for (const key of [`${kind}/${row.id}`, `addresses/${address}`]) await create('outbox', { key })
}

async function writeDocument(req: PayloadRequest, kind: Kind, row: Row): Promise<void> {
  const { db } = req.payload
  await db.create({ collection: kind, data: structuredClone(row), req, returning: false })
  await db.createVersion({
    collectionSlug: kind,
    parent: row.id,
    versionData: structuredClone(row) as never,
    autosave: false,
    createdAt: row.createdAt as string,
    updatedAt: row.updatedAt as string,
    req,
    returning: false,
  })
}
