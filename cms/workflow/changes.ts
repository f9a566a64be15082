import type { FlattenedField, PayloadRequest } from 'payload'
import type { ResourceKind } from '../published/record.ts'
import { type SignedContent } from './canonical.ts'
import { type Change, compareContents, type FieldShape } from './compare/contents.ts'
import { nameValues } from './compare/name-values.ts'
import { readStanding } from './read-state.ts'
import { requireMember, requireRights } from './rights.ts'

/** What changed since a content that somebody approved or that readers see. */
export type Comparison = { since: 'approved' | 'released'; at: string; changes: Change[] }

/**
 * The present content against the last approved and the last released one, in words. A side is
 * missing where there was no such content; `changes` is empty where nothing differs.
 */
export async function readChanges({
  req,
  kind,
  id,
}: {
  req: PayloadRequest
  kind: ResourceKind
  id: string
}) {
  const { locale } = req
  const rights = await requireRights(req)
  const { present, reviews, releases } = await readStanding(req, kind, id)
  requireMember(rights, present.project)
  req.locale = locale
  const approved = reviews.findLast((review) => review.decision === 'approved')
  const released = releases.findLast((release) => release.kind !== 'withdrawal')
  const bases = [
    ...(approved ? [{ since: 'approved' as const, ...approved }] : []),
    ...(released ? [{ since: 'released' as const, ...released }] : []),
  ]
  const shapes = {
    resource: shapesOf(req.payload.collections[kind].config.flattenedFields),
    units: shapesOf(req.payload.collections.units.config.flattenedFields),
  }
  const comparisons: Comparison[] = []
  for (const { since, contentHash, createdAt } of bases) {
    const before = await readSnapshot(req, id, contentHash)
    if (!before) continue
    const changes = compareContents({ before, after: present.content }, shapes)
    comparisons.push({ since, at: createdAt, changes: await nameValues(req, kind, changes) })
  }
  return { comparisons, fields: labelsOf(req, kind), units: titlesOf(present.units) }
}

export type ReviewChanges = Awaited<ReturnType<typeof readChanges>>

/** The content of a hash, as it was judged. */
async function readSnapshot(
  req: PayloadRequest,
  resourceId: string,
  contentHash: string,
): Promise<SignedContent | undefined> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { resourceId: { equals: resourceId }, contentHash: { equals: contentHash } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs[0]?.snapshot as SignedContent | undefined
}

/** Fields whose own tables or system rows are no part of what is signed. */
const authored = (fields: readonly FlattenedField[]) =>
  fields.filter((field) => !('hidden' in (field.admin ?? {})) && field.type !== 'join')

function shapesOf(fields: readonly FlattenedField[]): FieldShape[] {
  return authored(fields)
    .filter((field) => field.name !== 'units')
    .map((field) => ({
      name: field.name,
      isLocalized: 'localized' in field && Boolean(field.localized),
      isRichText: field.type === 'richText',
      isText: field.type === 'text' || field.type === 'textarea',
    }))
}

/** The labels of the fields, by `FIELD` or, of a unit, `units.FIELD`, in both languages. */
function labelsOf({ payload: { collections } }: PayloadRequest, kind: ResourceKind) {
  const of = (slug: ResourceKind | 'units', prefix: string) =>
    authored(collections[slug].config.flattenedFields).map(
      (field) =>
        [prefix + field.name, 'label' in field && field.label ? field.label : field.name] as const,
    )
  return Object.fromEntries([...of(kind, ''), ...of('units', 'units.')]) as Record<
    string,
    string | { zh: string; en: string }
  >
}

const titlesOf = (units: Record<string, unknown>[]) =>
  units.map((unit) => ({
    id: String(unit.id),
    title: String((unit.title as Record<string, string> | undefined)?.zh ?? ''),
  }))
