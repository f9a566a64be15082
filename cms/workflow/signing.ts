import { WorkflowError } from './errors.ts'
import { type ProjectParties, signatoriesOf } from './parties.ts'
import type { ReleaseEntry, ReviewEntry } from './state.ts'

/** A sign-off that a signatory handed on to somebody of the same organization. */
export type Delegation = { organization: string; by: string; to: string; comment?: string }

type Signing = {
  project: string
  parties: ProjectParties
  reviews: readonly ReviewEntry[]
  releases: readonly ReleaseEntry[]
}

/**
 * The delegations in force: the last of each organization since the last release or withdrawal, while
 * who gave it still signs for the organization and who got it still is in the project on its behalf.
 */
export function delegationsOf({ project, parties, reviews, releases }: Signing): Delegation[] {
  const since = releases.at(-1)?.createdAt ?? ''
  return parties.required.flatMap((organization): Delegation[] => {
    const last = reviews.findLast(
      (row) =>
        row.decision === 'delegated' &&
        row.organization === organization &&
        row.project === project &&
        row.createdAt > since,
    )
    if (!last?.delegate || !signatoriesOf(parties, organization).includes(last.reviewer)) return []
    const isThere = parties.members.some(
      (member) => member.user === last.delegate && member.organization === organization,
    )
    if (!isThere) return []
    const { comment } = last
    return [{ organization, by: last.reviewer, to: last.delegate, ...(comment && { comment }) }]
  })
}

type Signable = { parties: ProjectParties; delegations: readonly Delegation[] }

/** Organizations for which the user may sign: as their signatory, or as whom one of those asked. */
export const signsFor = ({ parties, delegations }: Signable, user: string): string[] =>
  parties.required.filter(
    (organization) =>
      signatoriesOf(parties, organization).includes(user) ||
      delegations.some((row) => row.organization === organization && row.to === user),
  )

/** The organization that the user signs for: the one asked for, or their only one. */
export function requireSignatory(
  organizations: readonly string[],
  asked: string | undefined,
): string {
  const organization = asked ?? (organizations.length === 1 ? organizations[0] : undefined)
  if (organization && organizations.includes(organization)) return organization
  if (organizations.length > 1 && !asked)
    throw new WorkflowError(
      'which-organization',
      '您代表多个单位，请选择以哪个单位会签 / You sign for several organizations; choose one',
    )
  throw new WorkflowError(
    'not-signatory',
    '只有该单位的会签人可以会签 / Only a signatory of the organization can sign',
    403,
  )
}
