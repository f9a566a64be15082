/** What a review's rules look at, already reduced to ids. Times are ISO strings. */
export type ReviewEntry = {
  id: string
  decision: 'submitted' | 'approved' | 'sent-back' | 'delegated' | 'due' | 'referred'
  /** The project that the resource belonged to then. */
  project: string
  organization?: string
  reviewer: string
  /** To whom a sign-off was handed on; without one it was taken back. */
  delegate?: string
  contentHash: string
  createdAt: string
  /** The moment by which the organizations shall have answered; the last one counts. */
  dueAt?: string
  /** For people only; the rules look at none of them. */
  comment?: string
  reasons?: readonly string[]
}

/** What the committee decided on a content, in place of organizations that had not answered in time. */
export type Ruling = {
  id: string
  organizations: readonly string[]
  contentHash: string
  recordedBy: string
  createdAt: string
}

export type ReleaseEntry = {
  number: number
  kind: 'new' | 'update' | 'erratum' | 'withdrawal'
  contentHash: string
  createdAt: string
  /** The decision that stood in for a sign-off. */
  ruling?: string
  /** For people only. */
  releasedBy?: string
  comment?: string
  reason?: string
}

export type ReviewInput = {
  /** Hash of the content as it stands now. */
  contentHash: string
  /** The project of today: what was signed for another one does not count. */
  project: string
  /** Oldest first. */
  reviews: readonly ReviewEntry[]
  /** Oldest first. */
  releases: readonly ReleaseEntry[]
  /** Of the committee that the project's agreement names today, oldest first. */
  rulings?: readonly Ruling[]
  /** Organizations whose sign-off the project requires today. */
  required: readonly string[]
  /** Users who saved any version since the last release. */
  writers: readonly string[]
}

export type Standing = 'draft' | 'in-review' | 'sent-back' | 'approved' | 'released' | 'withdrawn'

/** An organization's own approval, or the ruling that stands in for it. */
export type Approval = { organization: string; reviewer: string } & (
  { review: string; ruling?: undefined } | { ruling: string; review?: undefined }
)

export type ReviewState = {
  standing: Standing
  /** Released content that readers see now, if any; a withdrawn resource has none. */
  liveRelease?: number
  /** Approvals of exactly this content that count, one an organization at the most. */
  approvals: Approval[]
  /** Organizations still to approve this content. */
  waitingFor: string[]
  /** By when they shall have answered. */
  dueAt?: string
  /** Whether the committee was asked to rule on this content. */
  isReferred: boolean
  /** Why it cannot be released; empty when it can. */
  obstacles: Obstacle[]
}

export type Obstacle =
  | 'nothing-changed'
  | 'not-submitted'
  | 'no-signatories'
  | 'sent-back'
  | 'missing-approval'
  | 'own-approval-only'

const isJudgement = ({ decision }: ReviewEntry) =>
  decision === 'submitted' || decision === 'approved' || decision === 'sent-back'

/**
 * The rules of sign-off, pure. An approval counts only for the hash it names, so any edit voids it;
 * a later "sent back" of the same content by the same organization takes it back; a ruling stands in
 * for the organizations that it names and for exactly its content; and nobody approves alone what they
 * wrote alone.
 */
export function reviewState({
  contentHash,
  project,
  reviews,
  releases,
  rulings = [],
  required,
  writers,
}: ReviewInput): ReviewState {
  const latest = releases.at(-1)
  const liveRelease = latest && latest.kind !== 'withdrawal' ? latest.number : undefined
  const round = afterWithdrawal(reviews).filter(
    (review) => review.contentHash === contentHash && review.project === project,
  )
  const current = round.filter(isJudgement)
  const isLive = liveRelease !== undefined && latest?.contentHash === contentHash
  const approvals = required.flatMap((organization) => approvalOf(organization) ?? [])
  const waitingFor = required.filter(
    (organization) => !approvals.some((row) => row.organization === organization),
  )
  const isSubmitted = current.some((review) => review.decision === 'submitted')
  const isSentBack = current.at(-1)?.decision === 'sent-back'
  const dueAt = round.findLast((review) => review.dueAt)?.dueAt
  const obstacles: Obstacle[] = []
  if (isLive) obstacles.push('nothing-changed')
  else if (required.length === 0) obstacles.push('no-signatories')
  else if (isSentBack) obstacles.push('sent-back')
  else if (!isSubmitted) obstacles.push('not-submitted')
  else if (waitingFor.length > 0) obstacles.push('missing-approval')
  else if (writers.length === 1 && approvals.every((row) => row.reviewer === writers[0]))
    obstacles.push('own-approval-only')
  return {
    standing: standingOf(),
    ...(liveRelease !== undefined && { liveRelease }),
    approvals,
    waitingFor,
    ...(dueAt && { dueAt }),
    isReferred: round.some((review) => review.decision === 'referred'),
    obstacles,
  }

  function standingOf(): Standing {
    if (isLive) return 'released'
    if (isSentBack) return 'sent-back'
    if (isSubmitted) return obstacles.length === 0 ? 'approved' : 'in-review'
    return latest?.kind === 'withdrawal' ? 'withdrawn' : 'draft'
  }

  function approvalOf(organization: string): Approval | undefined {
    const last = current.findLast(
      (review) => review.organization === organization && review.decision !== 'submitted',
    )
    if (last?.decision === 'approved')
      return { organization, review: last.id, reviewer: last.reviewer }
    const ruling = afterWithdrawal(rulings).findLast(
      (one) => one.contentHash === contentHash && one.organizations.includes(organization),
    )
    return ruling && { organization, ruling: ruling.id, reviewer: ruling.recordedBy }
  }

  /** After a withdrawal the approvals of before count no more: releasing again needs all. */
  function afterWithdrawal<T extends { createdAt: string }>(list: readonly T[]): readonly T[] {
    const withdrawnAt = latest?.kind === 'withdrawal' ? latest.createdAt : undefined
    return withdrawnAt === undefined
      ? list
      : list.filter(({ createdAt }) => createdAt > withdrawnAt)
  }
}
