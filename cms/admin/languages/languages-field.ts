import type { UIField } from 'payload'
import { label } from '../../fields/label.ts'

/** The column of a list that says how much there is in each language. It holds no data. */
export const languagesColumn: UIField = {
  name: 'languages',
  type: 'ui',
  label: label('语言', 'Languages'),
  admin: {
    disableBulkEdit: true,
    components: {
      Field: '/admin/nothing.tsx#Nothing',
      Cell: '/admin/languages/languages-cell.tsx#LanguagesCell',
    },
  },
}
