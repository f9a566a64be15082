import type { Field } from 'payload'

const OTHER = '/admin/languages/other-language.tsx#OtherLanguage'

/** The fields with the other language's value under each localized text. */
export function withOtherLanguage(fields: readonly Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: withOtherLanguage(tab.fields) })),
      }
    if (!('localized' in field) || !field.localized) return field
    if (field.type !== 'text' && field.type !== 'textarea' && field.type !== 'richText')
      return field
    const admin = {
      ...field.admin,
      components: { afterInput: [OTHER], ...field.admin?.components },
    }
    return { ...field, admin } as Field
  })
}
