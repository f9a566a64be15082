'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useText, type Text } from '../text.ts'
import { useDay } from '../use-time.ts'
import { useTitles, type Reference } from './use-titles.ts'

/** A field of the row that names it. */
export type Part = {
  name: string
  options?: { value: string; label: Text }[]
  /** A relationship; to this collection where there is one only. */
  isRelation?: boolean
  relationTo?: string
}

/** What stands in a row, in place of its number. */
export function RowLabel({ parts }: { parts: Part[] }) {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>()
  const { text } = useText()
  const day = useDay()
  const references = parts.flatMap((part) => referenceOf(part, data?.[part.name]) ?? [])
  const titles = useTitles(references)
  const words = parts.flatMap((part) => {
    const value = data?.[part.name]
    const reference = referenceOf(part, value)
    if (reference) return titles.get(`${reference.collection}/${reference.id}`) ?? []
    if (part.options) {
      const option = part.options.find((one) => one.value === value)
      return option ? text(option.label) : []
    }
    return typeof value === 'string' && value ? value.slice(0, 60) : []
  })
  // A row is ended by its last day, and then only history.
  const ended = typeof data?.to === 'string' && data.to ? day(data.to) : undefined
  return (
    <span>
      {rowNumber + 1}. {words.join(' · ') || text({ zh: '（未填写）', en: '(empty)' })}
      {ended && text({ zh: `（至 ${ended}）`, en: ` (until ${ended})` })}
    </span>
  )
}

function referenceOf({ isRelation, relationTo }: Part, value: unknown): Reference | undefined {
  if (!isRelation || !value) return undefined
  if (typeof value === 'string')
    return relationTo ? { collection: relationTo, id: value } : undefined
  const target = value as { relationTo?: string; value?: unknown; id?: unknown }
  const inner = target.relationTo ? target.value : target
  const id = typeof inner === 'object' ? (inner as { id?: unknown } | null)?.id : inner
  const collection = target.relationTo ?? relationTo
  return collection && typeof id === 'string' ? { collection, id } : undefined
}
