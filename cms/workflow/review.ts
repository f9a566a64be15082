import type { PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { checkComplete } from './complete.ts'
import { WorkflowError } from './errors.ts'
import type { SendBackReason } from './reasons.ts'
import { readStanding, type Standing } from './read-state.ts'
import { hasProjectRole, requireMember, requireRights, requireSignatory } from './rights.ts'
import { inTransaction } from './transaction.ts'

type Target = { req: PayloadRequest; kind: ResourceKind; id: string }

/** Days in which a sent review is due when nobody says otherwise. */
const DEFAULT_DUE_DAYS = 14

/** An author sends the present content to review (提交会签). Refuses content that could not be released. */
export async function submit({
  req,
  kind,
  id,
  comment,
  dueAt,
}: Target & { comment?: string; dueAt?: string }) {
  return inTransaction(req, async () => {
    const rights = await requireRights(req)
    const standing = await readStanding(req, kind, id)
    const { project } = standing.present
    requireMember(rights, project)
    if (!hasProjectRole(rights, project, 'author', 'manager'))
      throw new WorkflowError(
        'not-author',
        '只有作者或项目管理员可以提交会签 / Only an author or manager sends to review',
        403,
      )
    if (standing.state.obstacles.includes('nothing-changed'))
      throw new WorkflowError(
        'nothing-changed',
        '内容与已发布的版本相同，无需会签 / Nothing has changed since the release',
        409,
      )
    if (['in-review', 'approved'].includes(standing.state.standing))
      throw new WorkflowError(
        'already-submitted',
        '此内容已提交会签 / This content is in review already',
        409,
      )
    await checkComplete(req, kind, standing.present)
    const due = dueAt ?? new Date(Date.now() + DEFAULT_DUE_DAYS * 86_400_000).toISOString()
    return addReview(req, kind, id, standing, { decision: 'submitted', comment, dueAt: due })
  })
}

/**
 * A signatory approves (同意) for an organization exactly the content whose hash they saw; another
 * content in the meantime is a 409 and changes nothing.
 */
export async function approve(
  target: Target & { contentHash: string; organization?: string; comment?: string },
) {
  return decide(target, 'approved', {})
}

/** A signatory sends the content back (退回修改) with typed reasons. */
export async function sendBack(
  target: Target & {
    contentHash: string
    organization?: string
    comment?: string
    reasons: SendBackReason[]
  },
) {
  if (target.reasons.length === 0 && !target.comment?.trim())
    throw new WorkflowError(
      'reason-missing',
      '请选择退回原因或填写意见 / Choose a reason or write what to change',
    )
  return decide(target, 'sent-back', { reasons: target.reasons, dimensions: target.reasons })
}

async function decide(
  {
    req,
    kind,
    id,
    contentHash,
    organization: asked,
    comment,
  }: Target & { contentHash: string; organization?: string; comment?: string },
  decision: 'approved' | 'sent-back',
  more: Record<string, unknown>,
) {
  return inTransaction(req, async () => {
    const rights = await requireRights(req)
    const standing = await readStanding(req, kind, id)
    requireMember(rights, standing.present.project)
    const organization = requireSignatory(rights, standing.present.project, standing.parties, asked)
    if (standing.present.hash !== contentHash)
      throw new WorkflowError(
        'content-changed',
        '内容在您查看之后有改动，请重新查看 / The content changed after you opened it; look at it again',
        409,
      )
    if (!['in-review', 'approved'].includes(standing.state.standing))
      throw new WorkflowError(
        'not-in-review',
        '此内容尚未提交会签 / This content is not in review',
        409,
      )
    return addReview(req, kind, id, standing, { decision, organization, comment, ...more })
  })
}

async function addReview(
  req: PayloadRequest,
  kind: ResourceKind,
  id: string,
  { present }: Standing,
  entry: {
    decision: 'submitted' | 'approved' | 'sent-back'
    organization?: string
    comment?: string
    dueAt?: string
  },
) {
  return req.payload.create({
    collection: 'reviews',
    data: {
      resourceKind: kind,
      resourceId: id,
      project: present.project,
      reviewer: String(req.user?.id),
      contentHash: present.hash,
      snapshot: present.content,
      ...entry,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
