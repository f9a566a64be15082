import type { ReviewView } from '../../workflow/view.ts'

/** A step of a review, a ruling or a release, with what is shown of it. */
export type PastEvent = {
  event: string
  at: string
  by: string
  /** Of a release, or of a decision. */
  number?: number | string
  isCurrent?: boolean
  /** To whom a sign-off was handed on. */
  to?: string
  dueAt?: string
  /** The number of the ruling that stood in for a sign-off. */
  ruling?: string
  reasons?: readonly string[]
  reason?: string
  comment?: string
}

/** Every review, ruling and release, the latest first. */
export function eventsOf({ reviews, rulings, releases }: ReviewView): PastEvent[] {
  const all: PastEvent[] = [
    ...reviews.map((row) => ({
      event: row.decision,
      at: row.createdAt,
      by: namesOf(row.organizationName, row.reviewerName),
      isCurrent: row.isCurrent,
      to: row.delegateName,
      dueAt: row.decision === 'due' || row.decision === 'submitted' ? row.dueAt : undefined,
      reasons: row.reasons,
      comment: row.comment,
    })),
    ...rulings.map((row) => ({
      event: 'ruled',
      at: row.createdAt,
      by: namesOf(row.bodyName, row.recordedByName),
      number: row.number,
      isCurrent: row.isCurrent,
      comment: row.text,
    })),
    ...releases.map((row) => ({
      event: row.kind,
      at: row.createdAt,
      by: row.releasedByName ?? '',
      number: row.kind === 'withdrawal' ? undefined : row.number,
      ruling: row.ruling,
      reason: row.reason,
      comment: row.comment,
    })),
  ]
  return all.sort((a, b) => (a.at < b.at ? 1 : -1))
}

const namesOf = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ')
