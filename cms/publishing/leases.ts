import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { plainCollection } from '../collections/plain.ts'

/** Who may do what only one process may do (the worker). Written by `createLease` only. */
export const Leases: CollectionConfig = plainCollection({
  slug: 'leases',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'beat', type: 'number', required: true },
  ],
})
