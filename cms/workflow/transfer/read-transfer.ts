import type { PayloadRequest, Where } from 'payload'
import { idOf, type Rights } from '../../access/rights.ts'
import type { Transfer } from '../../payload-types.ts'
import { WorkflowError } from '../errors.ts'
import { type ProjectParties, readParties } from '../parties.ts'

/** Whose approval a transfer needs: each organization that signs for either project. */
export type Side = { project: string; organization: string }

export type OpenTransfer = {
  row: Transfer
  from: { id: string; parties: ProjectParties }
  to: { id: string; parties: ProjectParties }
  /** Approvals that are there, and that are still to come. */
  given: (Side & { user: string; at: string })[]
  missing: Side[]
}

/** The transfer of a resource that waits for approvals. */
export const findOpenTransfer = async (
  req: PayloadRequest,
  resource: string,
): Promise<OpenTransfer | undefined> =>
  (await findOpen(req, { resourceId: { equals: resource } }))[0]

/** The transfers out of and into these projects that wait for approvals, the latest first. */
export const readOpenTransfers = async (
  req: PayloadRequest,
  projects: readonly string[],
): Promise<OpenTransfer[]> =>
  projects.length === 0
    ? []
    : findOpen(req, { or: [{ from: { in: [...projects] } }, { to: { in: [...projects] } }] })

async function findOpen(req: PayloadRequest, where: Where): Promise<OpenTransfer[]> {
  const { docs } = await req.payload.find({
    collection: 'transfers',
    where: { and: [where, { state: { equals: 'open' } }] },
    sort: '-createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const found: OpenTransfer[] = []
  for (const row of docs) found.push(await readSides(req, row))
  return found
}

/** A transfer that waits for approvals, by its own id. A WorkflowError when it is over, or unknown. */
export async function requireOpenTransfer(
  req: PayloadRequest,
  rights: Rights,
  id: string,
): Promise<OpenTransfer> {
  const transfer = await requireTransfer(req, rights, id)
  if (transfer.row.state !== 'open')
    throw new WorkflowError('transfer-over', '这次移交已经结束 / This transfer is over', 409)
  return transfer
}

/**
 * A transfer by its own id, nobody being asked any more where it is over. A WorkflowError when it is
 * unknown to somebody who has a part in neither project.
 */
export async function requireTransfer(
  req: PayloadRequest,
  rights: Rights,
  id: string,
): Promise<OpenTransfer> {
  const row = await req.payload.findByID({
    collection: 'transfers',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const isConcerned =
    row !== null &&
    ([row.from, row.to].some((one) => rights.projects.has(idOf(one))) ||
      rights.library.has('admin') ||
      rights.library.has('council'))
  if (!isConcerned)
    throw new WorkflowError('no-transfer', '找不到这次移交 / There is no such transfer', 404)
  const transfer = await readSides(req, row)
  return row.state === 'open' ? transfer : { ...transfer, missing: [] }
}

/** With the parties of today: an organization that left is asked no more. */
async function readSides(req: PayloadRequest, row: Transfer): Promise<OpenTransfer> {
  const from = { id: idOf(row.from), parties: await readParties(req, idOf(row.from)) }
  const to = { id: idOf(row.to), parties: await readParties(req, idOf(row.to)) }
  const given = (row.approvals ?? []).map(({ project, organization, user, at }) => ({
    project: idOf(project),
    organization: idOf(organization),
    user: idOf(user),
    at,
  }))
  const missing = [from, to]
    .flatMap(({ id: project, parties }) =>
      parties.required.map((organization) => ({ project, organization })),
    )
    .filter(
      (side) =>
        !given.some(
          (one) => one.project === side.project && one.organization === side.organization,
        ),
    )
  return { row, from, to, given, missing }
}
