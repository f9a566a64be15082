import type { CollectionConfig } from 'payload'
import { loggedIn, nobody } from '../access/rules.ts'
import { plainCollection } from '../collections/plain.ts'

/** When each record reached the site and the search, or why it did not. Written by the worker only. */
export const Deliveries: CollectionConfig = plainCollection({
  slug: 'deliveries',
  admin: { hidden: true },
  access: { read: loggedIn, create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'siteAt', type: 'date' },
    { name: 'siteError', type: 'text' },
    { name: 'searchAt', type: 'date' },
    { name: 'searchError', type: 'text' },
  ],
})
