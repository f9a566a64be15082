import type { UIField } from 'payload'

/** The bar over the fields of a resource. It holds no data. */
export const reviewBar: UIField = {
  name: 'reviewBar',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/review-bar/review-bar.tsx#ReviewBar' },
  },
}
