import type { FlattenedField, Option } from 'payload'
import { label } from '../fields/label.ts'
import { LOCALES, type Locale } from '../published/locale.ts'

type Texts = Record<Locale, string>

/** A column of a resource list (资源清单): one field, in one language where it has two. */
export type Column = {
  field: string
  locale?: Locale
  type: 'text' | 'texts' | 'number' | 'choice' | 'choices' | 'terms' | 'files'
  heading: Texts
  isRequired: boolean
  maxLength?: number
  options?: { value: string; label: Texts }[]
  relationTo?: string
}

/** A column's name for a message, in both languages. */
export const named = ({ heading: { zh, en } }: Pick<Column, 'heading'>): string => `${zh} / ${en}`

/** Columns that are named where no row of them was read. */
export const [NUMBER, TITLE, FILES] = [
  '编号 / Number',
  '标题 / Title',
  '附件 / Attachments',
] as const

/** The permanent number of a resource that is there already. */
export const NUMBER_COLUMN = 'permalink'

/** Fields that fit into a cell, in the order of the columns; a kind has those of its own. */
const FIELDS = [
  'title',
  'summary',
  'type',
  'hours',
  'duration',
  'keywords',
  'outcomes',
  'majors',
  'positions',
  'industries',
  'skills',
  'certificates',
  'educationalLevel',
  'licence',
  'attachments',
] as const

/** The columns of a kind's list, from its fields: their names and choices are those of the form. */
export function columnsOf(fields: readonly FlattenedField[]): Column[] {
  const number: Column = {
    field: NUMBER_COLUMN,
    type: 'text',
    heading: label('编号', 'Number'),
    isRequired: false,
  }
  return [
    number,
    ...FIELDS.flatMap((name) => {
      const field = fields.find((one) => one.name === name)
      return field ? columnsFor(field) : []
    }),
  ]
}

function columnsFor(field: FlattenedField): Column[] {
  const type = typeOf(field)
  if (!type) return []
  const name = field.label as Texts
  const column: Omit<Column, 'heading' | 'isRequired'> = {
    field: field.name,
    type,
    ...('maxLength' in field && field.maxLength && { maxLength: field.maxLength }),
    ...('options' in field && { options: field.options.map(choice) }),
    ...('relationTo' in field &&
      typeof field.relationTo === 'string' && { relationTo: field.relationTo }),
  }
  // A draft needs no more than its name; the checks before the release name what else is missing.
  const isRequired = field.name === 'title'
  if (!('localized' in field) || !field.localized) return [{ ...column, heading: name, isRequired }]
  return LOCALES.map((locale) => ({
    ...column,
    locale,
    heading: locale === 'zh' ? name : label(`${name.zh}（英文）`, `${name.en} (English)`),
    isRequired: isRequired && locale === 'zh',
  }))
}

function typeOf(field: FlattenedField): Column['type'] | undefined {
  const hasMany = 'hasMany' in field && field.hasMany
  switch (field.type) {
    case 'text':
    case 'textarea':
      return hasMany ? 'texts' : 'text'
    case 'number':
      return 'number'
    case 'select':
      return hasMany ? 'choices' : 'choice'
    case 'relationship':
      return field.relationTo === 'documents' ? 'files' : 'terms'
    default:
      return undefined
  }
}

const choice = (option: Option) =>
  typeof option === 'string'
    ? { value: option, label: label(option, option) }
    : { value: option.value, label: option.label as Texts }
