import type { FieldHook } from 'payload'
import { idOf } from '../../access/rights.ts'

/** A duplicated module gets copies of its units: a unit belongs to one module. */
export const copyUnits: FieldHook = async ({ value, req }) => {
  const copies: string[] = []
  for (const unit of Array.isArray(value) ? value : []) {
    const copy = await req.payload.duplicate({
      collection: 'units',
      id: idOf(unit),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    copies.push(copy.id)
  }
  return copies
}
