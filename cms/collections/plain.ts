import type { CollectionConfig } from 'payload'
import { withOtherLanguage } from '../admin/languages/with-other-language.ts'
import { withRowLabels } from '../admin/row-label/with-row-labels.ts'
import { idField } from '../fields/id.ts'
import { inDefaultLocale } from './default-locale.ts'

/** What has no name is called by its day, not by its id. */
const DATED = { useAsTitle: 'createdAt', listSearchableFields: ['id'] }

const EXPORT = '/admin/lists/export-list.tsx#ExportList'

/**
 * What every collection shares: our ids, Chinese by default, the other language beside each text, rows
 * with names, saved views, lists that go out as xlsx, no versions, and a closed API.
 */
export function plainCollection(config: CollectionConfig): CollectionConfig {
  return {
    versions: false,
    disableDuplicate: true,
    enableQueryPresets: !config.admin?.hidden,
    ...config,
    admin: {
      hideAPIURL: true,
      enableListViewSelectAPI: true,
      ...(!config.admin?.useAsTitle && DATED),
      ...config.admin,
      components: { listMenuItems: [EXPORT], ...config.admin?.components },
    },
    hooks: {
      ...config.hooks,
      beforeOperation: [inDefaultLocale, ...(config.hooks?.beforeOperation ?? [])],
    },
    fields: [idField, ...withRowLabels(withOtherLanguage(config.fields))],
  }
}
