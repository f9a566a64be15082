import { createLocalReq, type Payload } from 'payload'
import { idOf } from '../../../cms/access/rights.ts'
import { readParties } from '../../../cms/workflow/parties.ts'

/** Who wrote, approved and released for a project. */
export type Signing = {
  author: string
  signatories: { organization: string; user: string }[]
  releaser: string
  participating: string[]
}

type Member = { user: unknown; organization: unknown; role: string }

/** Who does what in each project that can release, by the project's id. */
export async function readSigning(payload: Payload): Promise<Map<string, Signing>> {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.find({
    collection: 'projects',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const all = new Map<string, Signing>()
  for (const project of docs) {
    const members = (project.members ?? []) as Member[]
    const { required, participating } = await readParties(req, project.id)
    const author = members.find(({ role }) => role === 'author')
    const signatories = required.flatMap((organization) => {
      const member = members.find(
        (one) => one.role === 'signatory' && idOf(one.organization) === organization,
      )
      return member ? [{ organization, user: idOf(member.user) }] : []
    })
    if (!author || required.length === 0 || signatories.length < required.length) continue
    const releaser = members.find(({ role }) => role === 'manager')
    all.set(project.id, {
      author: idOf(author.user),
      signatories,
      releaser: releaser ? idOf(releaser.user) : signatories[0]!.user,
      participating,
    })
  }
  return all
}
