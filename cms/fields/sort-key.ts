import { pinyin } from 'pinyin-pro'
import type { TextField } from 'payload'

/** Chinese sorts by pinyin on every database, which code points do not. */
export const sortKey = (text: string): string =>
  pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase()
    .slice(0, 120)

/** A hidden field that holds the sort key of the (Chinese) `source`, to sort lists by. */
export const sortKeyField = (source: string): TextField => ({
  name: 'sortKey',
  type: 'text',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  hooks: {
    beforeChange: [
      ({ data, originalDoc, req, value }) => {
        if (req.locale && req.locale !== 'zh' && req.locale !== 'all') return value as unknown
        const text: unknown =
          (data as Record<string, unknown> | undefined)?.[source] ??
          (originalDoc as Record<string, unknown> | undefined)?.[source]
        return typeof text === 'string' ? sortKey(text) : (value as unknown)
      },
    ],
  },
})
