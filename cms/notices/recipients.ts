import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf } from '../access/rights.ts'
import { membersAs, signatoriesOf } from '../workflow/parties.ts'
import type { Standing } from '../workflow/read-state.ts'

type Parties = Pick<Standing, 'parties' | 'delegations'>

/** Who signs for these organizations: their signatories and whom one of those asked to. */
export const signersOf = (
  { parties, delegations }: Parties,
  organizations: readonly string[],
): string[] => [
  ...organizations.flatMap((one) => signatoriesOf(parties, one)),
  ...delegations.filter((row) => organizations.includes(row.organization)).map((row) => row.to),
]

/** Who wrote the content since the last release, or sent it to review. */
export const authorsOf = ({
  present,
  reviews,
}: Pick<Standing, 'present' | 'reviews'>): string[] => [
  ...present.writers,
  ...reviews
    .filter((row) => row.decision === 'submitted' && row.contentHash === present.hash)
    .map((row) => row.reviewer),
]

/** Who may release what all have approved. */
export const releasersOf = ({ parties }: Pick<Standing, 'parties'>): string[] =>
  membersAs(parties, 'manager', 'signatory')

export const everybodyIn = ({ parties }: Pick<Standing, 'parties'>): string[] =>
  parties.members.map((row) => row.user)

/** The managers of an organization, such as the secretaries of a committee. */
export async function managersOf(req: PayloadRequest, organization: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { organization: { equals: organization }, role: { equals: 'manager' } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs.filter((row) => isActive(row)).map((row) => idOf(row.user))
}
