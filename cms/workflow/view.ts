import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../published/locale.ts'
import type { ResourceKind } from '../published/record.ts'
import { OBSTACLES } from './obstacles.ts'
import { readFindings } from './quality/read-findings.ts'
import { sharesOf } from './quality/read-languages.ts'
import { readStanding } from './read-state.ts'
import { hasProjectRole, requireMember, requireRights } from './rights.ts'
import { signsFor } from '../access/rights.ts'

/** What the review bar shows: where the resource stands, who has approved, and what this user may do. */
export async function reviewView({
  req,
  kind,
  id,
}: {
  req: PayloadRequest
  kind: ResourceKind
  id: string
}) {
  const rights = await requireRights(req)
  const { present, parties, reviews, releases, state } = await readStanding(req, kind, id)
  requireMember(rights, present.project)
  const names = await organizationNames(req, parties.participating)
  const users = await userNames(req, [
    ...reviews.map((row) => row.reviewer),
    ...releases.flatMap((row) => row.releasedBy ?? []),
  ])
  const signs = signsFor(rights, present.project).filter((one) => parties.required.includes(one))
  const isReviewing = state.standing === 'in-review' || state.standing === 'approved'
  return {
    kind,
    id,
    project: present.project,
    contentHash: present.hash,
    languages: sharesOf(req, kind, present),
    quality: await readFindings(req, kind, present),
    delivery: await readDelivery(req, `${kind}/${id}`),
    standing: state.standing,
    liveRelease: state.liveRelease ?? null,
    approvals: state.approvals.map((row) => ({
      ...row,
      name: names.get(row.organization),
      reviewerName: users.get(row.reviewer),
    })),
    waitingFor: state.waitingFor.map((organization) => ({
      organization,
      name: names.get(organization),
    })),
    obstacles: state.obstacles.map((code) => ({ code, message: OBSTACLES[code] })),
    reviews: reviews.map((row) => ({
      ...row,
      isCurrent: row.contentHash === present.hash,
      organizationName: row.organization ? names.get(row.organization) : undefined,
      reviewerName: users.get(row.reviewer),
    })),
    releases: releases.map((row) => ({
      ...row,
      releasedByName: row.releasedBy && users.get(row.releasedBy),
    })),
    signsFor: signs.map((organization) => ({ organization, name: names.get(organization) })),
    may: {
      submit:
        hasProjectRole(rights, present.project, 'author', 'manager') &&
        ['draft', 'sent-back', 'withdrawn'].includes(state.standing) &&
        !state.obstacles.includes('nothing-changed'),
      approve: isReviewing && signs.some((one) => state.waitingFor.includes(one)),
      sendBack: isReviewing && signs.length > 0,
      release:
        state.obstacles.length === 0 &&
        hasProjectRole(rights, present.project, 'signatory', 'manager'),
      withdraw:
        state.liveRelease !== undefined &&
        (rights.library.has('admin') || hasProjectRole(rights, present.project, 'signatory')),
    },
  }
}

export type ReviewView = Awaited<ReturnType<typeof reviewView>>

/** When the worker brought it to the site and the search, or why it could not. */
async function readDelivery(req: PayloadRequest, key: string) {
  const { docs } = await req.payload.find({
    collection: 'deliveries',
    where: { key: { equals: key } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
  })
  const [row] = docs
  return row
    ? {
        siteAt: row.siteAt ?? null,
        siteError: row.siteError ?? null,
        searchAt: row.searchAt ?? null,
        searchError: row.searchError ?? null,
      }
    : null
}

/** Short names in the user's language, in Chinese where there is no other. */
async function organizationNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const found = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    locale: req.i18n?.language === 'en' ? 'en' : DEFAULT_LOCALE,
    fallbackLocale: DEFAULT_LOCALE,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map(found.docs.map((row) => [row.id, row.shortName || row.name]))
}

async function userNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const found = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map(found.docs.map((row) => [row.id, row.name]))
}
