import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { idOf } from '../access/rights.ts'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import { RESOURCE_KINDS } from '../published/record.ts'
import { requireRights } from '../workflow/rights.ts'

/** Where rows name an account, and the field that does. */
const NAMED: readonly (readonly [CollectionSlug, field: string])[] = [
  ['people', 'user'],
  ['memberships', 'user'],
  ['notices', 'user'],
  ['invitations', 'invitedBy'],
  ['reviews', 'reviewer'],
  ['comments', 'author'],
  ['releases', 'releasedBy'],
  ['schedules', 'plannedBy'],
  ['transfers', 'proposedBy'],
  ['decisions', 'recordedBy'],
  ['payload-query-presets', 'access.update.users'],
]

/** Of many a row holds much that is no one's in particular. */
const LEFT_OUT = { reviews: { snapshot: false }, releases: { files: false } } as const

/** Everything that the library keeps about whoever asks, as a file of their own. */
export async function ownData(req: PayloadRequest): Promise<Record<string, unknown>> {
  const { userId } = await requireRights(req)
  const common = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const find = async (collection: CollectionSlug, where: Where) =>
    (
      await req.payload.find({
        collection,
        where,
        select: LEFT_OUT[collection as keyof typeof LEFT_OUT],
        ...common,
      })
    ).docs as unknown as Record<string, unknown>[]

  const { name, email, roles, noticesByMail, createdAt } = await req.payload.findByID({
    collection: 'users',
    id: userId,
    ...common,
  })
  const rows: Record<string, Record<string, unknown>[]> = {}
  for (const [collection, field] of NAMED)
    rows[collection] = await find(collection, { [field]: { equals: userId } })
  const people = (rows.people ?? []).map(idOf)
  const projects = await find('projects', { 'members.user': { equals: userId } })
  return {
    account: { id: userId, name, email, roles, noticesByMail, createdAt },
    ...rows,
    affiliations: await find('affiliations', { person: { in: people } }),
    projects: projects.map(({ name: project, members }) => ({
      project,
      roles: (members as { user: string }[]).filter((row) => row.user === userId),
    })),
    credits: await resources({ 'contributors.person': { in: people } }),
    drafts: await resources({ savedBy: { equals: userId } }),
  }

  /** Resources of which the latest draft is so, by name; their content is the project's. */
  async function resources(where: Where) {
    const found: object[] = []
    for (const kind of RESOURCE_KINDS) {
      const { docs } = await req.payload.find({
        collection: kind,
        where,
        draft: true,
        locale: DEFAULT_LOCALE,
        select: { title: true, updatedAt: true },
        ...common,
      })
      found.push(...docs.map(({ id, title, updatedAt }) => ({ kind, id, title, updatedAt })))
    }
    return found
  }
}
