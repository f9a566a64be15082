import type { User } from '../../cms/payload-types.ts'
import { CONFIDENTIALITY } from '../../cms/workflow/confidentiality-items.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { isWithdrawalReason } from '../../cms/workflow/reasons.ts'
import { release } from '../../cms/workflow/release.ts'
import { approve, sendBack, submit } from '../../cms/workflow/review.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import type { DemoResource } from '../demo/load.ts'
import { asUser, memberOf, type SeedContext } from './context.ts'

/** Takes a resource to the state that its file names, by the steps that people take. */
export async function reviewResource(
  context: SeedContext,
  { kind, slug, file }: DemoResource,
): Promise<void> {
  if (file.state === 'draft') return
  const { payload, parties, ids } = context
  const id = ids.get(`${kind}/${slug}`)!
  const step = async (user: User) => ({ req: await asUser(payload, user), kind, id })
  await submit(await step(memberOf(context, file.project, 'author')))
  const signatories = parties
    .project(file.project)
    .members.filter((member) => member.role === 'signatory')
  const isWholly = file.state !== 'in-review'
  for (const { account, organization } of new Map(
    signatories.map((member) => [member.organization, member]),
  ).values()) {
    const target = await step(parties.user(account))
    const answer = {
      ...target,
      organization: parties.organization(organization),
      contentHash: (await readStanding(target.req, kind, id)).present.hash,
      confirmed: CONFIDENTIALITY.map(({ value }) => value),
    }
    const sentBack = file.review?.sentBackBy
    if (!isWholly && sentBack?.organization === organization)
      await sendBack({ ...answer, reasons: sentBack.reasons, comment: sentBack.comment })
    else if (isWholly || file.review?.approvedBy?.includes(organization)) await approve(answer)
  }
  if (!isWholly) return
  await release(await step(memberOf(context, file.project, 'manager', 'signatory')))
  const { withdrawal } = file
  if (file.state !== 'withdrawn' || !withdrawal || !isWithdrawalReason(withdrawal.reason)) return
  const signatory =
    signatories.find((member) => member.organization === withdrawal.organization) ?? signatories[0]!
  await withdraw({
    ...(await step(parties.user(signatory.account))),
    reason: withdrawal.reason,
    comment: withdrawal.comment,
  })
}
