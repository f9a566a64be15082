import type { PayloadRequest } from 'payload'
import { idOf } from '../access/rights.ts'
import { notify } from '../notices/notify.ts'
import type { ResourceKind } from '../published/record.ts'
import { readPresent } from './content.ts'
import { WorkflowError } from './errors.ts'
import { hasProjectRole, requireMember, requireRights } from './rights.ts'
import { inTransaction } from './transaction.ts'

type Target = { req: PayloadRequest; kind: ResourceKind; id: string }

/** Characters of one comment. */
const MAX_LENGTH = 4000

/**
 * A member says something about the content as it stands, about one field of it or the whole, or
 * answers to a comment. Comments are text and shown as text; they never leave the CMS.
 */
export async function comment({
  req,
  kind,
  id,
  text,
  ...about
}: Target & {
  text: string
  field?: string
  locale?: string
  quote?: string
  replyTo?: string
}) {
  return inTransaction(req, async () => {
    const present = await requireVoice({ req, kind, id })
    if (!text.trim() || text.length > MAX_LENGTH)
      throw new WorkflowError(
        'comment-length',
        `批注须有文字，最长 ${MAX_LENGTH} 字 / A comment has text, at most ${MAX_LENGTH} characters`,
      )
    const first = about.replyTo ? await findComment(req, id, about.replyTo) : undefined
    const said = await req.payload.create({
      collection: 'comments',
      data: {
        resourceKind: kind,
        resourceId: id,
        project: present.project,
        author: String(req.user?.id),
        contentHash: present.hash,
        text,
        ...about,
        ...(first && { replyTo: first.replyTo ? idOf(first.replyTo) : first.id }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const thread = first ? await authorsOfThread(req, idOf(said.replyTo)) : []
    const to = [...thread, ...present.writers]
    await notify({ req, kind, id }, { event: 'commented', to, about: present, detail: text })
    return said
  })
}

/** Marks a comment and its answers as settled, or opens it again. */
export async function resolveComment({
  req,
  kind,
  id,
  comment: commentId,
  isResolved,
}: Target & { comment: string; isResolved: boolean }) {
  return inTransaction(req, async () => {
    await requireVoice({ req, kind, id })
    const found = await findComment(req, id, commentId)
    return req.payload.update({
      collection: 'comments',
      id: found.id,
      data: isResolved
        ? { resolvedAt: new Date().toISOString(), resolvedBy: String(req.user?.id) }
        : { resolvedAt: null, resolvedBy: null },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
}

async function authorsOfThread(req: PayloadRequest, first: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { or: [{ id: { equals: first } }, { replyTo: { equals: first } }] },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs.map((row) => idOf(row.author))
}

async function requireVoice({ req, kind, id }: Target) {
  const rights = await requireRights(req)
  const present = await readPresent(req, kind, id)
  requireMember(rights, present.project)
  if (hasProjectRole(rights, present.project, 'author', 'signatory', 'manager')) return present
  throw new WorkflowError(
    'may-not-comment',
    '只有项目的作者、会签人和管理员可以批注 / Only authors, signatories and managers of the project comment',
    403,
  )
}

async function findComment(req: PayloadRequest, resourceId: string, id: string) {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { id: { equals: id }, resourceId: { equals: resourceId } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
  })
  if (docs[0]) return docs[0]
  throw new WorkflowError('no-comment', '找不到这条批注 / There is no such comment', 404)
}
