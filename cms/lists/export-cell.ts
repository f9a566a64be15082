import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { readEnv } from '../env.ts'

/** Kinds of fields that make sense in a cell. */
const SIMPLE = ['text', 'textarea', 'email', 'number', 'select', 'radio', 'checkbox', 'date']
const RELATED = ['relationship', 'upload']

export const isExported = ({ type, ...field }: FlattenedField): boolean =>
  (SIMPLE.includes(type) || RELATED.includes(type)) && !('hidden' in field && field.hidden)

type Language = 'zh' | 'en'

/** A value as people read it: names for ids and choices, local times, yes and no. */
export function cellOf(
  req: PayloadRequest,
  field: FlattenedField,
  value: unknown,
  language: Language,
): string | number {
  if (Array.isArray(value))
    return value
      .map((one) => cellOf(req, field, one, language))
      .join(language === 'en' ? '; ' : '；')
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  if (RELATED.includes(field.type)) return titleOf(req, field, value)
  if (typeof value !== 'string') return ''
  if (field.type === 'date') return localTime(value)
  if (field.type === 'select' || field.type === 'radio') return choiceOf(field, value, language)
  return value
}

const YES_NO = { zh: ['是', '否'], en: ['Yes', 'No'] } as const

function choiceOf(
  field: Extract<FlattenedField, { type: 'select' | 'radio' }>,
  value: string,
  language: Language,
): string {
  const option = field.options.find((one) => typeof one !== 'string' && one.value === value)
  const name = typeof option === 'object' ? (option.label as Record<string, string>) : undefined
  return name?.[language] ?? value
}

/** The title of what is pointed to, as far as whoever asks may read it; else its id. */
function titleOf(req: PayloadRequest, field: FlattenedField, value: unknown): string {
  const { relationTo, value: inner } = value as { relationTo?: string; value?: unknown }
  const target = (relationTo && inner ? inner : value) as Record<string, unknown> | string
  if (typeof target !== 'object') return String(target)
  const own = 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : ''
  const slug = (relationTo ?? own) as CollectionSlug
  const { useAsTitle } = req.payload.collections[slug].config.admin
  return String(target[useAsTitle ?? 'id'] ?? target.id)
}

/** As `2026-03-01 14:30` in the library's time zone. */
const localTime = (at: string): string =>
  new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: readEnv().timeZone,
  }).format(new Date(at))
