import type { PayloadRequest } from 'payload'
import { isActive } from '../access/period.ts'
import { idOf, type ProjectRole } from '../access/rights.ts'

type Dated = { from?: string | null; to?: string | null }
type Participant = Dated & { organization?: unknown; signs?: boolean | null }
type Member = Dated & { user?: unknown; organization?: unknown; role?: ProjectRole | null }

export type ProjectMember = { user: string; organization: string; role: ProjectRole }

/** Who takes part in a project today. */
export type ProjectParties = {
  /** Organizations whose sign-off is required, each once, in the participants' order. */
  required: string[]
  /** All that take part. */
  participating: string[]
  members: ProjectMember[]
  /** The body that may rule on overdue sign-offs, where the project's agreement provides for one. */
  committee?: string
}

/** A project's rows, as they are stored or as a form is about to store them. */
export type ProjectRows = {
  participants?: readonly Participant[] | null
  members?: readonly Member[] | null
  rulingAllowed?: boolean | null
  committee?: unknown
}

/** The parties of a project as of today. */
export async function readParties(req: PayloadRequest, project: string): Promise<ProjectParties> {
  return partiesOf(
    await req.payload.findByID({
      collection: 'projects',
      id: project,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

/** What a project's rows say today. */
export function partiesOf(project: ProjectRows): ProjectParties {
  const active = (project.participants ?? []).filter((row) => isActive(row))
  const organizations = (rows: Participant[]) => [
    ...new Set(rows.map((row) => idOf(row.organization)).filter(Boolean)),
  ]
  const committee = project.rulingAllowed ? idOf(project.committee) : ''
  return {
    required: organizations(active.filter((row) => row.signs)),
    participating: organizations(active),
    members: (project.members ?? [])
      .filter((row) => isActive(row))
      .flatMap(({ user, organization, role }) =>
        role ? [{ user: idOf(user), organization: idOf(organization), role }] : [],
      ),
    ...(committee && { committee }),
  }
}

/** Members with one of these roles, each once. */
export const membersAs = ({ members }: ProjectParties, ...roles: ProjectRole[]): string[] => [
  ...new Set(members.filter((row) => roles.includes(row.role)).map((row) => row.user)),
]

/** The signatories of an organization. */
export const signatoriesOf = ({ members }: ProjectParties, organization: string): string[] => [
  ...new Set(
    members
      .filter((row) => row.role === 'signatory' && row.organization === organization)
      .map((row) => row.user),
  ),
]
