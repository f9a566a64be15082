import { notify } from '../notices/notify.ts'
import { addReview } from './add-review.ts'
import { WorkflowError } from './errors.ts'
import { signatoriesOf } from './parties.ts'
import { requireSignatory } from './signing.ts'
import { takeStep } from './take-step.ts'
import type { Target } from './target.ts'

type Delegate = Target & {
  organization?: string
  /** Who shall sign; nobody takes back what was delegated. */
  delegate?: string
  comment?: string
}

/**
 * A signatory hands the sign-off of a resource on to somebody who is in the project on behalf of the
 * same organization, until the next release; or takes it back. They may still sign themselves.
 */
export const delegate = ({ organization: asked, delegate: to, comment, ...target }: Delegate) =>
  takeStep(target, async ({ userId }, standing) => {
    const { parties, present, delegations } = standing
    const organization = requireSignatory(
      parties.required.filter((one) => signatoriesOf(parties, one).includes(userId)),
      asked,
    )
    if (to && !colleaguesOf(standing, organization, userId).includes(to))
      throw new WorkflowError(
        'no-colleague',
        '只能委托本单位在此项目中的成员；请先把对方加入项目 / A sign-off is delegated to a member of the project on behalf of the same organization; add them to the project first',
      )
    if (!to && !delegations.some((row) => row.organization === organization))
      throw new WorkflowError('not-delegated', '没有可收回的委托 / Nothing was delegated', 409)
    const row = await addReview(target, standing, {
      decision: 'delegated',
      organization,
      comment,
      ...(to && { delegate: to }),
    })
    if (to) await notify(target, { event: 'delegated', to: [to], about: present, detail: comment })
    return row
  })

/** Whom a signatory may ask: the others in the project on behalf of the organization. */
export const colleaguesOf = (
  { parties }: { parties: Parameters<typeof signatoriesOf>[0] },
  organization: string,
  userId: string,
): string[] => [
  ...new Set(
    parties.members
      .filter((row) => row.organization === organization && row.user !== userId)
      .map((row) => row.user),
  ),
]
