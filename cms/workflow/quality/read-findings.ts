import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/rights.ts'
import { DEFAULT_LOCALE, type Locale } from '../../published/locale.ts'
import { RESOURCE_KINDS, type ResourceKind } from '../../published/record.ts'
import type { PresentContent } from '../content.ts'
import { fieldProblems } from '../field-problems.ts'
import { type Finding, findings } from './findings.ts'
import { leadsIn } from './leads.ts'

/** The findings about the present content, with what its project requires and its links lead to. */
export async function readFindings(
  req: PayloadRequest,
  kind: ResourceKind,
  present: PresentContent,
): Promise<Finding[]> {
  const project = await req.payload.findByID({
    collection: 'projects',
    id: present.project,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const locales = [...new Set<Locale>([DEFAULT_LOCALE, ...(project.requiredLocales ?? [])])]
  return findings(present, {
    kind,
    locales,
    reachable: await readReachable(req, present),
    problems: await fieldProblems(req, kind, present),
  })
}

/** Of what the content leads to, that which readers see, its own units included. */
async function readReachable(
  req: PayloadRequest,
  { document, units }: PresentContent,
): Promise<Set<string>> {
  const targets = [document, ...units].flatMap(leadsIn).map(({ target }) => target)
  const reachable = new Set(units.map((unit) => `units/${idOf(unit)}`))
  for (const collection of [...RESOURCE_KINDS, 'units'] as const) {
    const ids = targets.flatMap((target) =>
      target.startsWith(`${collection}/`) ? [target.slice(collection.length + 1)] : [],
    )
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids }, _status: { equals: 'published' } },
      select: {},
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req,
    })
    for (const row of docs) reachable.add(`${collection}/${row.id}`)
  }
  return reachable
}
