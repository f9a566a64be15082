import type { RelationshipFieldSingleValidation } from 'payload'
import { idOf } from '../../access/rights.ts'
import type { TermKind } from '../../published/record.ts'

/** Whether a term may stand below another: neither below itself nor below what stands below it. */
export const noCircle =
  (kind: TermKind): RelationshipFieldSingleValidation =>
  async (value, { id, req }) => {
    if (!id) return true
    const seen = new Set<string>()
    for (let above = idOf(value); above && !seen.has(above);) {
      if (above === String(id))
        return '上级不能是它自己或它的下级，请另选 / A broader term must not be the term itself or one below it; choose another'
      seen.add(above)
      const term = await req.payload.findByID({
        collection: kind,
        id: above,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
      above = idOf(term?.parent)
    }
    return true
  }
