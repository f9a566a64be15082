import type { PayloadRequest } from 'payload'
import { idOf, type Rights } from '../../access/rights.ts'
import { notify, type NoticeEvent } from '../../notices/notify.ts'
import type { Transfer } from '../../payload-types.ts'
import { type PresentContent, readPresent } from '../content.ts'
import { WorkflowError } from '../errors.ts'
import { membersAs, readParties, signatoriesOf } from '../parties.ts'
import { hasProjectRole, requireRights } from '../rights.ts'
import { takeStep } from '../take-step.ts'
import type { Target } from '../target.ts'
import { inTransaction } from '../transaction.ts'
import { moveResource } from './move.ts'
import {
  findOpenTransfer,
  type OpenTransfer,
  requireOpenTransfer,
  type Side,
} from './read-transfer.ts'

/** A manager proposes to move a resource, with its units and facilities, to another project. */
export const proposeTransfer = ({ to, note, ...target }: Target & { to: string; note?: string }) =>
  takeStep(target, async (rights, { present }) => {
    const { req, kind, id } = target
    if (!hasProjectRole(rights, present.project, 'manager'))
      throw new WorkflowError(
        'may-not-transfer',
        '只有项目管理员可以提出移交 / Only a manager of the project can propose a transfer',
        403,
      )
    if (await findOpenTransfer(req, id))
      throw new WorkflowError(
        'transfer-open',
        '已有一次移交在等待同意，请先撤回 / A transfer waits for approval already; take it back first',
        409,
      )
    await requireDestination(req, to, present.project)
    const row = await req.payload.create({
      collection: 'transfers',
      data: {
        resourceKind: kind,
        resourceId: id,
        from: present.project,
        to,
        proposedBy: rights.userId,
        state: 'open',
        ...(note && { note }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await tell(req, row, 'transfer-proposed', ['signatory'], note)
  })

/** A signatory approves for their organization, in each of the two projects; the last one moves it. */
export const approveTransfer = (req: PayloadRequest, id: string) =>
  withOpen(req, id, async (rights, open) => {
    const sides = mayApprove(open, rights.userId)
    if (sides.length === 0) throw notSignatory()
    const at = new Date().toISOString()
    const approvals = [
      ...open.given,
      ...sides.map((side) => ({ ...side, user: rights.userId, at })),
    ]
    const isLast = sides.length === open.missing.length
    const row = await end(req, open.row, isLast ? 'done' : 'open', approvals)
    if (!isLast) return
    await moveResource({ req, kind: row.resourceKind, id: row.resourceId }, open)
    await tell(req, row, 'transferred', ['author', 'manager', 'signatory', 'reader'])
  })

/** A signatory of either project refuses: nothing is moved, and everybody concerned reads why. */
export const refuseTransfer = (req: PayloadRequest, id: string, comment?: string) =>
  withOpen(req, id, async (rights, { row, from, to }) => {
    const signs = [from, to].some(({ parties }) =>
      parties.required.some((one) => signatoriesOf(parties, one).includes(rights.userId)),
    )
    if (!signs) throw notSignatory()
    if (!comment)
      throw new WorkflowError('comment-missing', '请说明为什么不同意 / Say why you do not agree')
    await end(req, row, 'refused')
    await tell(req, row, 'transfer-ended', ['manager', 'signatory'], comment)
  })

/** A manager of the project that gives it away takes the proposal back. */
export const cancelTransfer = (req: PayloadRequest, id: string) =>
  withOpen(req, id, async (rights, { row, from }) => {
    if (!hasProjectRole(rights, from.id, 'manager'))
      throw new WorkflowError(
        'may-not-transfer',
        '只有移出项目的管理员可以撤回 / Only a manager of the project that gives it can take it back',
        403,
      )
    await end(req, row, 'cancelled')
    await tell(req, row, 'transfer-ended', ['signatory'])
  })

/** For which organization in which project the user may still approve. */
export const mayApprove = ({ from, to, missing }: OpenTransfer, user: string): Side[] =>
  missing.filter(({ project, organization }) =>
    signatoriesOf(project === from.id ? from.parties : to.parties, organization).includes(user),
  )

const withOpen = (
  req: PayloadRequest,
  id: string,
  step: (rights: Rights, open: OpenTransfer) => Promise<void>,
): Promise<void> =>
  inTransaction(req, async () => {
    const rights = await requireRights(req)
    await step(rights, await requireOpenTransfer(req, rights, id))
  })

const end = (
  req: PayloadRequest,
  { id }: Transfer,
  state: Transfer['state'],
  approvals?: OpenTransfer['given'],
) =>
  req.payload.update({
    collection: 'transfers',
    id,
    data: { state, ...(approvals && { approvals }) },
    depth: 0,
    overrideAccess: true,
    req,
  })

/** A project that goes on and has somebody who can agree to it. */
async function requireDestination(req: PayloadRequest, to: string, from: string): Promise<void> {
  const project = await req.payload.findByID({
    collection: 'projects',
    id: to,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!project || to === from || project.status === 'ended')
    throw new WorkflowError(
      'no-destination',
      '请选择另一个未结束的项目 / Choose another project that has not ended',
    )
  const { required } = await readParties(req, to)
  if (required.length === 0)
    throw new WorkflowError(
      'nobody-signs',
      '对方项目没有会签单位，不能接收资源 / No organization signs for that project; it can take no resource',
    )
}

type Role = 'author' | 'manager' | 'signatory' | 'reader'

async function tell(
  req: PayloadRequest,
  row: Transfer,
  event: NoticeEvent,
  roles: Role[],
  detail?: string,
): Promise<void> {
  const target = { req, kind: row.resourceKind, id: row.resourceId }
  const about: Pick<PresentContent, 'document'> = await readPresent(req, target.kind, target.id)
  const parties = [await readParties(req, idOf(row.from)), await readParties(req, idOf(row.to))]
  const to = parties.flatMap((one) => membersAs(one, ...roles))
  await notify(target, { event, to, about, ...(detail && { detail }) })
}

const notSignatory = () =>
  new WorkflowError(
    'not-signatory',
    '只有这两个项目的会签人可以办理 / Only signatories of the two projects can do this',
    403,
  )
