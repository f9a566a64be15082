import { label } from '../../fields/label.ts'
import type { ReviewChanges } from '../../workflow/changes.ts'
import type { Text } from '../text.ts'

type Place = { field: string; unit?: { title: string }; locale?: string }

const LOCALES: Record<string, Text> = { zh: label('中文', 'Chinese'), en: label('英文', 'English') }
const FILES = label('文件', 'Files')

/** The label of a field in both languages. */
export function fieldLabel(fields: ReviewChanges['fields'], name: string): Text {
  if (name === 'files') return FILES
  const known = fields[name]
  return typeof known === 'object' ? known : label(known ?? name, known ?? name)
}

/** Where something stands, as “单元「…」· 正文（中文）”. */
export function placeName(fields: ReviewChanges['fields'], { field, unit, locale }: Place): Text {
  const name = fieldLabel(fields, unit && field !== 'units' ? `units.${field}` : field)
  const language = locale ? LOCALES[locale] : undefined
  const of = (key: 'zh' | 'en') =>
    `${unit ? (key === 'zh' ? `单元「${unit.title}」` : `Unit “${unit.title}”`) : ''}` +
    `${unit && field === 'units' ? '' : `${unit ? ' · ' : ''}${name[key]}`}` +
    `${language ? (key === 'zh' ? `（${language.zh}）` : ` (${language.en})`) : ''}`
  return label(of('zh'), of('en'))
}
