import type { RichTextField } from 'payload'
import { bodyEditor } from '../../editor.ts'

/** A localized long text with headings and teaching blocks. */
export const bodyField = (field: Omit<RichTextField, 'type'>): RichTextField => ({
  ...field,
  type: 'richText',
  localized: true,
  editor: bodyEditor,
})
