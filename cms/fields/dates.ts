import type { DateField } from 'payload'
import { label } from './label.ts'

const dayPicker = { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } } as const

/** A calendar day. */
export const dayField = (field: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...dayPicker, ...field.admin },
})

/** The days from and to which a row is in force. Rows are ended, never deleted. */
export const periodFields: DateField[] = [
  dayField({ name: 'from', label: label('自', 'From') }),
  dayField({ name: 'to', label: label('至（不含）', 'Until (exclusive)') }),
]
