import type { CollectionConfig } from 'payload'
import { idField } from '../fields/id.ts'

/** What every collection shares: our ids, no versions, no lock noise, and a closed API by default. */
export function plainCollection(config: CollectionConfig): CollectionConfig {
  return {
    versions: false,
    disableDuplicate: true,
    ...config,
    admin: { hideAPIURL: true, enableListViewSelectAPI: true, ...config.admin },
    fields: [idField, ...config.fields],
  }
}
