import type { Field } from 'payload'

/** The fields with `change` made to each, inner ones first: in tabs, groups, rows and arrays. */
export const mapFields = (fields: readonly Field[], change: (field: Field) => Field): Field[] =>
  fields.map((field) => {
    if (field.type === 'tabs')
      return change({
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) })),
      })
    return change('fields' in field ? { ...field, fields: mapFields(field.fields, change) } : field)
  })
