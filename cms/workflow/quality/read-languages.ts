import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../../published/record.ts'
import type { PresentContent } from '../content.ts'
import { languageShares } from './languages.ts'

/** How much of a resource, its units included, there is in each language. */
export function sharesOf(
  { payload: { collections } }: PayloadRequest,
  kind: ResourceKind,
  { document, units }: PresentContent,
) {
  const fields = (slug: ResourceKind | 'units') => collections[slug].config.flattenedFields
  return languageShares([
    { document, fields: fields(kind) },
    ...units.map((unit) => ({ document: unit, fields: fields('units') })),
  ])
}
