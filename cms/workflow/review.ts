import type { PayloadRequest } from 'payload'
import { notify } from '../notices/notify.ts'
import { authorsOf, releasersOf, signersOf } from '../notices/recipients.ts'
import { addReview } from './add-review.ts'
import { answersFor, requireAnswered, requireConfirmed } from './confidentiality.ts'
import { CONFIDENTIALITY } from './confidentiality-items.ts'
import { checkComplete, checkFields } from './complete.ts'
import { defaultDue, requireDue } from './due.ts'
import { WorkflowError } from './errors.ts'
import { reviewEntry, type Standing, stateOf } from './read-state.ts'
import { readReasons } from './reasons.ts'
import { hasProjectRole } from './rights.ts'
import { requireSignatory, signsFor } from './signing.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

type Answer = Target & { contentHash: string; organization?: string; comment?: string }

/**
 * An author sends the present content to review (提交会签). Refuses content that could not be released.
 * `due` is the last day for the answers, which a manager may choose.
 */
export const submit = ({ comment, due, ...target }: Target & { comment?: string; due?: string }) =>
  takeStep(target, async (rights, standing) => {
    const { project } = standing.present
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
    if (isInReview(standing))
      throw new WorkflowError(
        'already-submitted',
        '此内容已提交会签 / This content is in review already',
        409,
      )
    const dueAt = due ? requireDue(rights, project, due) : defaultDue()
    await checkComplete(target.req, target.kind, standing.present)
    await checkFields(target.req, target.kind, standing.present)
    const { document } = standing.present
    requireAnswered({ kind: target.kind, document }, standing.parties.required)
    const row = await addReview(target, standing, { decision: 'submitted', comment, dueAt })
    const to = signersOf(standing, standing.parties.required)
    await notify(target, { event: 'submitted', to, about: standing.present, detail: comment })
    return row
  })

/**
 * A signatory approves (同意) for an organization exactly the content whose hash they saw; another
 * content in the meantime is a 409 and changes nothing. The company of a case confirms each item of its
 * own checklist (`confirmed`) with it.
 */
export const approve = (answer: Answer & { confirmed?: readonly string[] }) =>
  decide(answer, async (organization, standing) => {
    const { comment, kind, confirmed = [] } = answer
    const { document } = standing.present
    const answers = answersFor(organization, { kind, document })
    if (answers) requireConfirmed(confirmed)
    const row = await addReview(answer, standing, {
      decision: 'approved',
      organization,
      comment,
      ...(answers && { dimensions: CONFIDENTIALITY.map(({ value }) => value) }),
    })
    const news = { about: standing.present, detail: comment }
    await notify(answer, { event: 'approved', to: authorsOf(standing), ...news })
    const { standing: now } = stateOf({
      ...standing,
      reviews: [...standing.reviews, reviewEntry(row)],
    })
    if (now === 'approved')
      await notify(answer, { event: 'ready', to: releasersOf(standing), ...news })
    return row
  })

/** A signatory sends the content back (退回修改) with typed reasons. */
export async function sendBack(answer: Answer & { reasons: string[] }) {
  const { comment, reasons } = answer
  return decide(answer, async (organization, standing) => {
    if (standing.state.approvals.some((row) => row.ruling && row.organization === organization))
      throw new WorkflowError(
        'already-ruled',
        '会签逾期后，委员会已就这份内容作出裁决，不能再退回；发布后仍可下线 / The committee has ruled on this content after the sign-off was overdue; it cannot be sent back any more, but withdrawn once it is released',
        409,
      )
    await requireOffered(answer.req, reasons)
    const entry = { organization, comment, reasons, dimensions: reasons }
    const row = await addReview(answer, standing, { decision: 'sent-back', ...entry })
    const to = authorsOf(standing)
    await notify(answer, { event: 'sent-back', to, about: standing.present, detail: comment })
    return row
  })
}

/** At least one of the reasons that are offered: what is sent back is counted by them. */
async function requireOffered(req: PayloadRequest, reasons: readonly string[]): Promise<void> {
  const offered = (await readReasons(req)).filter((reason) => reason.isOffered).map(({ id }) => id)
  if (offered.length > 0 && reasons.length === 0)
    throw new WorkflowError('reason-missing', '请选择退回原因，可多选 / Choose one reason or more')
  if (!reasons.every((reason) => offered.includes(reason)))
    throw new WorkflowError(
      'unknown-reason',
      '退回原因的清单刚有变化，请重新选择 / The list of reasons has changed; choose again',
    )
}

const decide = <T>(
  answer: Answer,
  act: (organization: string, standing: Standing) => Promise<T>,
): Promise<T> =>
  takeStep(answer, async ({ userId }, standing) => {
    const organization = requireSignatory(signsFor(standing, userId), answer.organization)
    requireSeen(standing, answer.contentHash)
    if (!isInReview(standing))
      throw new WorkflowError(
        'not-in-review',
        '此内容尚未提交会签 / This content is not in review',
        409,
      )
    return act(organization, standing)
  })

/** Whoever decides has seen exactly this content. */
export function requireSeen({ present }: Standing, contentHash: string): void {
  if (present.hash !== contentHash)
    throw new WorkflowError(
      'content-changed',
      '内容在您查看之后有改动，请重新查看 / The content changed after you opened it; look at it again',
      409,
    )
}

export const isInReview = ({ state }: Pick<Standing, 'state'>): boolean =>
  state.standing === 'in-review' || state.standing === 'approved'
