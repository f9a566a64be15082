import type { CollectionConfig, PayloadRequest } from 'payload'
import { plainCollection } from '../collections/plain.ts'
import { nobody } from '../access/rules.ts'
import type { Key } from '../published/record.ts'

const closed = { read: nobody, create: nobody, update: nobody, delete: nobody }

/**
 * "Look at this document again": nothing else leaves the CMS. A row is written in the transaction of
 * the change it tells of; the worker reads what is published then, so rows may be lost, doubled or
 * reordered without harm.
 */
export const Outbox: CollectionConfig = plainCollection({
  slug: 'outbox',
  admin: { hidden: true },
  access: closed,
  lockDocuments: false,
  fields: [{ name: 'key', type: 'text', required: true, index: true }],
})

/** Says that the record of `key` may have changed, in the transaction of `req`. */
export async function enqueue(req: PayloadRequest, key: Key): Promise<void> {
  await req.payload.create({
    collection: 'outbox',
    data: { key },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
