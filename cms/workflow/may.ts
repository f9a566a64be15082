import type { Rights } from '../access/rights.ts'
import { mayRefer, mayRule } from './committee.ts'
import { isOverdue } from './due.ts'
import { signatoriesOf } from './parties.ts'
import type { Standing } from './read-state.ts'
import { isInReview } from './review.ts'
import { hasProjectRole } from './rights.ts'
import { mayPlan } from './schedule.ts'
import { signsFor } from './signing.ts'

/** Which steps this user can take on a resource as it stands; each operation checks for itself. */
export function mayOf(rights: Rights, standing: Standing) {
  const { present, parties, state } = standing
  const has = (...roles: string[]) => hasProjectRole(rights, present.project, ...roles)
  const signs = signsFor(standing, rights.userId)
  const isReviewing = isInReview(standing)
  const isWaiting = state.standing === 'in-review' && state.waitingFor.length > 0
  return {
    submit:
      has('author', 'manager') &&
      ['draft', 'sent-back', 'withdrawn'].includes(state.standing) &&
      !state.obstacles.includes('nothing-changed'),
    approve: isReviewing && signs.some((one) => !hasApproved(standing, one)),
    sendBack: isReviewing && signs.some((one) => !isRuledFor(standing, one)),
    delegate:
      isWaiting &&
      state.waitingFor.some((one) => signatoriesOf(parties, one).includes(rights.userId)),
    chooseDue: has('manager'),
    setDue: isWaiting && has('manager'),
    refer:
      isWaiting &&
      parties.committee !== undefined &&
      !state.isReferred &&
      isOverdue(state.dueAt) &&
      mayRefer(rights, standing),
    rule: isWaiting && state.isReferred && mayRule(rights, standing),
    release: state.obstacles.length === 0 && has('signatory', 'manager'),
    scheduleRelease: isReviewing && mayPlan(rights, standing, 'release'),
    scheduleWithdrawal: state.liveRelease !== undefined && mayPlan(rights, standing, 'withdraw'),
    cancelRelease: mayPlan(rights, standing, 'release'),
    cancelWithdrawal: mayPlan(rights, standing, 'withdraw'),
    transfer: has('manager'),
    withdraw: state.liveRelease !== undefined && (rights.library.has('admin') || has('signatory')),
  }
}

const hasApproved = ({ state }: Standing, organization: string): boolean =>
  state.approvals.some((row) => row.review && row.organization === organization)

/** Whether the committee's ruling stands in for the organization. */
const isRuledFor = ({ state }: Standing, organization: string): boolean =>
  state.approvals.some((row) => row.ruling && row.organization === organization)
