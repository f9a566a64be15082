import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../../access/rights.ts'
import { WorkflowError } from '../errors.ts'

type Module = { id?: string; project?: unknown; units?: unknown[] | null }

/**
 * A unit belongs to one module and to its project: it is released with that module and no other. In the
 * trash it keeps its place.
 */
export const ownUnits: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { units } = data as Module
  if (!units?.length) return data as Record<string, unknown>
  const ids = units.map(idOf)
  const common = { depth: 0, draft: true, overrideAccess: true, pagination: false, req } as const
  if (new Set(ids).size < ids.length)
    throw new WorkflowError(
      'unit-twice',
      '同一单元不能在模块中出现两次 / A unit stands in a module once',
    )
  const found = await req.payload.find({
    collection: 'units',
    where: { id: { in: ids } },
    trash: true,
    select: { project: true },
    ...common,
  })
  const project = idOf((data as Module).project ?? (originalDoc as Module | undefined)?.project)
  if (found.docs.length < ids.length || found.docs.some((unit) => idOf(unit.project) !== project))
    throw new WorkflowError(
      'unit-of-other-project',
      '单元必须属于同一项目 / Units must belong to the same project',
    )
  const others = await req.payload.find({
    collection: 'modules',
    where: { units: { in: ids } },
    select: { title: true },
    ...common,
  })
  const other = others.docs.find((module) => module.id !== (originalDoc as Module | undefined)?.id)
  if (other)
    throw new WorkflowError(
      'unit-of-other-module',
      `单元已属于模块“${other.title}” / A unit already belongs to the module “${other.title}”`,
    )
  return data as Record<string, unknown>
}
