/** What a review's rules look at, already reduced to ids. Times are ISO strings. */
export type ReviewEntry = {
  id: string
  decision: 'submitted' | 'approved' | 'sent-back' | 'delegated' | 'referred'
  organization?: string
  reviewer: string
  contentHash: string
  createdAt: string
  /** For people only; the rules look at none of them. */
  comment?: string
  reasons?: readonly string[]
  dueAt?: string
}

export type ReleaseEntry = {
  number: number
  kind: 'new' | 'update' | 'erratum' | 'withdrawal'
  contentHash: string
  createdAt: string
  /** For people only. */
  releasedBy?: string
  comment?: string
  reason?: string
}

export type ReviewInput = {
  /** Hash of the content as it stands now. */
  contentHash: string
  /** Oldest first. */
  reviews: readonly ReviewEntry[]
  /** Oldest first. */
  releases: readonly ReleaseEntry[]
  /** Organizations whose sign-off the project requires today. */
  required: readonly string[]
  /** Users who saved any version since the last release. */
  writers: readonly string[]
}

export type Standing = 'draft' | 'in-review' | 'sent-back' | 'approved' | 'released' | 'withdrawn'

export type ReviewState = {
  standing: Standing
  /** Released content that readers see now, if any; a withdrawn resource has none. */
  liveRelease?: number
  /** Approvals of exactly this content that count, one an organization at the most. */
  approvals: { organization: string; review: string; reviewer: string }[]
  /** Organizations still to approve this content. */
  waitingFor: string[]
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

/** Handing a sign-off on, or to the committee, says nothing about the content. */
const isJudgement = ({ decision }: ReviewEntry) =>
  decision !== 'delegated' && decision !== 'referred'

/**
 * The rules of sign-off, pure. An approval counts only for the hash it names, so any edit voids it;
 * a later "sent back" of the same content by the same organization takes it back; and nobody
 * approves alone what they wrote alone.
 */
export function reviewState({
  contentHash,
  reviews,
  releases,
  required,
  writers,
}: ReviewInput): ReviewState {
  const latest = releases.at(-1)
  const liveRelease = latest && latest.kind !== 'withdrawal' ? latest.number : undefined
  const current = reviewsSince(
    reviews.filter((review) => review.contentHash === contentHash && isJudgement(review)),
  )
  const isLive = liveRelease !== undefined && latest?.contentHash === contentHash
  const approvals = required.flatMap((organization) => {
    const last = current.findLast(
      (review) => review.organization === organization && review.decision !== 'submitted',
    )
    return last?.decision === 'approved'
      ? [{ organization, review: last.id, reviewer: last.reviewer }]
      : []
  })
  const waitingFor = required.filter(
    (organization) => !approvals.some((row) => row.organization === organization),
  )
  const isSubmitted = current.some((review) => review.decision === 'submitted')
  const isSentBack = current.at(-1)?.decision === 'sent-back'
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
    obstacles,
  }

  function standingOf(): Standing {
    if (isLive) return 'released'
    if (isSentBack) return 'sent-back'
    if (isSubmitted) return obstacles.length === 0 ? 'approved' : 'in-review'
    return latest?.kind === 'withdrawal' ? 'withdrawn' : 'draft'
  }

  /** After a withdrawal the approvals of before count no more: releasing again needs all. */
  function reviewsSince(list: readonly ReviewEntry[]): readonly ReviewEntry[] {
    const withdrawnAt = latest?.kind === 'withdrawal' ? latest.createdAt : undefined
    return withdrawnAt === undefined
      ? list
      : list.filter((review) => review.createdAt > withdrawnAt)
  }
}
