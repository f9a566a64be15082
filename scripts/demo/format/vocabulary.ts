import * as z from 'zod'
import { slug, words } from './common.ts'

/** An empty cell is no value. */
const cell = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)

/**
 * One line of `vocabulary/<kind>.csv`. Resources name majors and industries by `code` and the other
 * terms by `slug`; `parent` names a row of the same file likewise. The description of a major is its
 * level. A position's `skills` are slugs separated by spaces.
 */
export const term = z
  .strictObject({
    slug,
    code: cell,
    edition: cell,
    parent: cell,
    name_zh: words,
    name_en: words,
    description_zh: cell,
    description_en: cell,
    skills: cell,
  })
  .transform((row) => ({
    slug: row.slug,
    code: row.code,
    edition: row.edition,
    parent: row.parent,
    name: { zh: row.name_zh, en: row.name_en },
    description: { zh: row.description_zh, en: row.description_en },
    skills: row.skills?.split(/\s+/) ?? [],
  }))

export type TermRow = z.output<typeof term>
