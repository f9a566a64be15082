import type { RichTextField } from 'payload'
import { label } from '../fields/label.ts'

/** A rich text inside a block. Its editor is the one that `richText` fields get by default. */
export const blockBody = (name = 'body', labels = label('内容', 'Body')): RichTextField => ({
  name,
  type: 'richText',
  label: labels,
})
