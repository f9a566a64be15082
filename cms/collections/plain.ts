import type { CollectionConfig } from 'payload'
import { idField } from '../fields/id.ts'
import { inDefaultLocale } from './default-locale.ts'

/** What every collection shares: our ids, Chinese by default, no versions, no lock noise, and a closed API. */
export function plainCollection(config: CollectionConfig): CollectionConfig {
  return {
    versions: false,
    disableDuplicate: true,
    enableQueryPresets: !config.admin?.hidden,
    ...config,
    admin: { hideAPIURL: true, enableListViewSelectAPI: true, ...config.admin },
    hooks: {
      ...config.hooks,
      beforeOperation: [inDefaultLocale, ...(config.hooks?.beforeOperation ?? [])],
    },
    fields: [idField, ...config.fields],
  }
}
