import type { Field } from 'payload'
import { mapFields } from '../../fields/map-fields.ts'

const OTHER = '/admin/languages/other-language.tsx#OtherLanguage'

/** The fields with the other language's value under each localized text, those of rows included. */
export const withOtherLanguage = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) => {
    if (field.type !== 'text' && field.type !== 'textarea' && field.type !== 'richText')
      return field
    if (!field.localized) return field
    const components = { afterInput: [OTHER], ...field.admin?.components }
    return { ...field, admin: { ...field.admin, components } } as Field
  })
