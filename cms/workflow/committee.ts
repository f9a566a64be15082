import type { PayloadRequest } from 'payload'
import type { Rights } from '../access/rights.ts'
import { momentAt } from '../local-time.ts'
import { notify } from '../notices/notify.ts'
import { authorsOf, managersOf, releasersOf } from '../notices/recipients.ts'
import { addReview } from './add-review.ts'
import { isOverdue } from './due.ts'
import { WorkflowError } from './errors.ts'
import { nextMoment } from './moment.ts'
import type { Standing } from './read-state.ts'
import { requireSeen } from './review.ts'
import { hasProjectRole } from './rights.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

/** Either side brings an overdue review before the committee that the project's agreement names. */
export const refer = ({ comment, ...target }: Target & { comment?: string }) =>
  takeStep(target, async (rights, standing) => {
    const { parties, present, state } = standing
    if (!mayRefer(rights, standing))
      throw new WorkflowError(
        'may-not-refer',
        '只有会签人或项目管理员可以提请裁决 / Only a signatory or manager refers a review to the committee',
        403,
      )
    if (!parties.committee)
      throw new WorkflowError(
        'no-committee',
        '项目协议没有约定由委员会裁决；请与对方协商，或由管理员在项目中登记 / The project’s agreement names no committee that rules; talk to the other side, or have an administrator enter it',
        409,
      )
    if (state.standing !== 'in-review' || state.waitingFor.length === 0 || !isOverdue(state.dueAt))
      throw new WorkflowError(
        'not-overdue',
        '会签尚未逾期，不能提请裁决 / The sign-off is not overdue yet',
        409,
      )
    if (state.isReferred)
      throw new WorkflowError(
        'already-referred',
        '已提请委员会裁决 / It was referred to the committee already',
        409,
      )
    const row = await addReview(target, standing, { decision: 'referred', comment })
    const to = [...(await managersOf(target.req, parties.committee)), ...releasersOf(standing)]
    await notify(target, { event: 'referred', to, about: present, detail: comment })
    return row
  })

type Rule = Target & {
  contentHash: string
  /** Whether the content may go out without those that are late; else it is sent back. */
  isFor: boolean
  number: string
  /** `YYYY-MM-DD` */
  date: string
  text: string
}

/**
 * The committee's ruling on a referred review, as its manager records it: a decision that stands in for
 * every organization that is late, or one that sends the content back. Nobody rules on what they wrote.
 */
export const rule = ({ contentHash, isFor, number, date, text, ...target }: Rule) =>
  takeStep(target, async (rights, standing) => {
    const { req, kind, id } = target
    const { parties, present, state } = standing
    const { committee } = parties
    if (!committee || !mayRule(rights, standing))
      throw new WorkflowError(
        'may-not-rule',
        '只有裁决机构的管理员可以登记裁决，且不能裁决自己撰写的内容 / Only a manager of the committee records its ruling, and nobody rules on what they wrote',
        403,
      )
    requireSeen(standing, contentHash)
    if (!state.isReferred || state.standing !== 'in-review' || state.waitingFor.length === 0)
      throw new WorkflowError(
        'not-referred',
        '没有等待裁决的会签 / There is no review to rule on',
        409,
      )
    const noon = momentAt(`${date}T12:00`)
    if (!number.trim() || !text.trim() || !noon || momentAt(`${date}T00:00`)! > new Date())
      throw new WorkflowError(
        'ruling-incomplete',
        '请填写文号、不晚于今天的日期和裁决内容 / Fill in the number, a date that is not after today and the text of the ruling',
      )
    await requireNewNumber(req, number)
    const decision = await req.payload.create({
      collection: 'decisions',
      data: {
        number,
        body: committee,
        date: noon.toISOString(),
        text,
        projects: [present.project],
        resources: [{ relationTo: kind, value: id }],
        contentHash: present.hash,
        standsInFor: isFor ? state.waitingFor : [],
        recordedBy: rights.userId,
        createdAt: nextMoment(standing),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (!isFor)
      await addReview(target, standing, {
        decision: 'sent-back',
        organization: committee,
        comment: text,
      })
    const to = [...authorsOf(standing), ...releasersOf(standing)]
    await notify(target, { event: 'ruled', to, about: present, detail: `${number}：${text}` })
    return decision
  })

async function requireNewNumber(req: PayloadRequest, number: string): Promise<void> {
  const same = { number: { equals: number } }
  const { totalDocs } = await req.payload.count({
    collection: 'decisions',
    where: same,
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0)
    throw new WorkflowError(
      'number-taken',
      `文号“${number}”已登记过，请核对 / A decision with the number “${number}” is there already; check it`,
      409,
    )
}

export const mayRefer = (rights: Rights, { present }: Pick<Standing, 'present'>): boolean =>
  hasProjectRole(rights, present.project, 'signatory', 'manager')

export const mayRule = (
  rights: Rights,
  { parties, present }: Pick<Standing, 'parties' | 'present'>,
): boolean =>
  parties.committee !== undefined &&
  rights.manages.has(parties.committee) &&
  !present.writers.includes(rights.userId)
