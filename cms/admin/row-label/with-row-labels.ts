import type { ArrayField, Field } from 'payload'
import { mapFields } from '../../fields/map-fields.ts'
import type { Part } from './row-label.tsx'

/** How many values a row is named by. */
const PARTS = 3

/**
 * Of an array, what its rows are called: what stands in them, not “Row 01”. A row that is added is called
 * as the array is, where nothing better is known.
 */
export const withRowLabel = (field: ArrayField): ArrayField => ({
  ...(typeof field.label === 'object' && {
    labels: { singular: field.label, plural: field.label },
  }),
  ...field,
  admin: {
    ...field.admin,
    components: {
      RowLabel: {
        path: '/admin/row-label/row-label.tsx#RowLabel',
        clientProps: { parts: field.fields.flatMap(partOf).slice(0, PARTS) },
      },
      ...field.admin?.components,
    },
  },
})

/** The fields with every array's rows named. */
export const withRowLabels = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) => (field.type === 'array' ? withRowLabel(field) : field))

function partOf(field: Field): Part[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return [{ name: field.name }]
    case 'select':
      return [{ name: field.name, options: field.options as NonNullable<Part['options']> }]
    case 'relationship':
    case 'upload':
      return [
        {
          name: field.name,
          ...(typeof field.relationTo === 'string' && { relationTo: field.relationTo }),
          isRelation: true,
        },
      ]
    case 'row':
      return field.fields.flatMap(partOf)
    default:
      return []
  }
}
