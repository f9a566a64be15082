import type { FieldHook } from 'payload'
import { idOf } from '../../access/rights.ts'

/** A duplicated module gets copies of its units: a unit belongs to one module. The trash is not copied. */
export const copyUnits: FieldHook = async ({ value, req }) => {
  const ids = (Array.isArray(value) ? value : []).map(idOf)
  const common = { collection: 'units', draft: true, depth: 0, overrideAccess: false, req } as const
  const { docs } = await req.payload.find({
    ...common,
    where: { id: { in: ids } },
    select: {},
    pagination: false,
  })
  const copies: string[] = []
  for (const id of ids.filter((one) => docs.some((unit) => unit.id === one)))
    copies.push((await req.payload.duplicate({ ...common, id })).id)
  return copies
}
