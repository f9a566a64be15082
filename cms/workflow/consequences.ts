import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { titleOf } from './content.ts'
import { WorkflowError } from './errors.ts'
import { organizationNames } from './names.ts'
import { readOpenReviews } from './open-reviews.ts'
import { partiesOf, type ProjectRows } from './parties.ts'
import { stateOf } from './read-state.ts'
import { hasProjectRole, requireRights } from './rights.ts'

/** What happens to a resource in review when the participants of its project change. */
export type Consequence = {
  kind: ResourceKind
  id: string
  title: string
  /** Organizations that are waited for no more, and whose approval counts no more. */
  dropped: string[]
  /** Organizations that have to approve now. */
  added: string[]
  /** Whether it could be released then, and could not before; or the other way round. */
  opens: boolean
  closes: boolean
}

/** Says it before anything is saved: `participants` as the form is about to store them. */
export async function consequences(
  req: PayloadRequest,
  project: string,
  participants: NonNullable<ProjectRows['participants']>,
): Promise<Consequence[]> {
  const rights = await requireRights(req)
  if (!rights.library.has('admin') && !hasProjectRole(rights, project, 'manager'))
    throw new WorkflowError('not-found', '找不到这个项目 / There is no such project', 404)
  const stored = await req.payload.findByID({
    collection: 'projects',
    id: project,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!stored)
    throw new WorkflowError('not-found', '找不到这个项目 / There is no such project', 404)
  // Whoever is going to leave has left in this picture, on whatever day that is.
  const parties = partiesOf({ ...stored, participants: participants.filter(({ to }) => !to) })
  const found: Consequence[] = []
  for (const { kind, id, standing } of await readOpenReviews(req, [project])) {
    const [before, after] = [standing.parties.required, parties.required]
    const dropped = before.filter((one) => !after.includes(one))
    const added = after.filter((one) => !before.includes(one))
    const was = standing.state.obstacles.length === 0
    const will = stateOf({ ...standing, parties }).obstacles.length === 0
    if (dropped.length + added.length === 0 && was === will) continue
    const title = titleOf(standing.present)
    found.push({ kind, id, title, dropped, added, opens: !was && will, closes: was && !will })
  }
  const names = await organizationNames(
    req,
    found.flatMap(({ dropped, added }) => [...dropped, ...added]),
  )
  const named = (ids: string[]) => ids.map((one) => names.get(one) ?? '')
  return found.map((row) => ({ ...row, dropped: named(row.dropped), added: named(row.added) }))
}
