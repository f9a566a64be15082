import type { CollectionBeforeChangeHook } from 'payload'
import { slugify } from '../../fields/slug.ts'

type Sluggable = { slug?: string | null; title?: unknown; permalink?: string }

/**
 * Gives a new resource its address from the Chinese title, made unique by the permanent id where
 * another has it. An address given by hand, or already there, stays: it is part of what is signed.
 */
export const fillSlug: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc as (Sluggable & { id?: string }) | undefined
  const now = data as Sluggable
  const title = now.title ?? before?.title
  if ((now.slug ?? before?.slug) || typeof title !== 'string')
    return data as Record<string, unknown>
  const permalink = now.permalink ?? before?.permalink ?? ''
  const slug = slugify(title) || permalink
  const taken = await isTaken(slug)
  return { ...data, slug: taken ? `${slug}-${permalink}` : slug }

  async function isTaken(wanted: string): Promise<boolean> {
    const where = { slug: { equals: wanted } }
    // Not paginated: a count beside the find would be two operations at once in one MongoDB transaction.
    const common = { depth: 0, limit: 1, pagination: false, overrideAccess: true, req } as const
    const drafts = await req.payload.find({
      collection: collection.slug,
      where,
      draft: true,
      ...common,
    })
    if (drafts.docs.some((document) => document.id !== before?.id)) return true
    const addresses = await req.payload.find({
      collection: 'addresses',
      where: { ...where, resourceKind: { equals: collection.slug } },
      ...common,
    })
    return addresses.docs.length > 0
  }
}
