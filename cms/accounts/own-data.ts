import type { PayloadRequest } from 'payload'
import { requireRights } from '../workflow/rights.ts'

/** Everything that the library keeps about whoever asks, as a file of their own. */
export async function ownData(req: PayloadRequest): Promise<Record<string, unknown>> {
  const { userId } = await requireRights(req)
  const common = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const rows = async (collection: 'memberships' | 'people' | 'notices', field = 'user') =>
    (await req.payload.find({ collection, where: { [field]: { equals: userId } }, ...common })).docs
  const { name, email, roles, noticesByMail, createdAt } = await req.payload.findByID({
    collection: 'users',
    id: userId,
    ...common,
  })
  const projects = await req.payload.find({
    collection: 'projects',
    where: { 'members.user': { equals: userId } },
    ...common,
  })
  const reviews = await req.payload.find({
    collection: 'reviews',
    where: { reviewer: { equals: userId } },
    select: { snapshot: false },
    ...common,
  })
  const comments = await req.payload.find({
    collection: 'comments',
    where: { author: { equals: userId } },
    ...common,
  })
  return {
    account: { id: userId, name, email, roles, noticesByMail, createdAt },
    people: await rows('people'),
    memberships: await rows('memberships'),
    projects: projects.docs.map((project) => ({
      project: project.name,
      roles: project.members?.filter((row) => row.user === userId),
    })),
    reviews: reviews.docs,
    comments: comments.docs,
    notices: await rows('notices'),
  }
}
