import type { PayloadRequest } from 'payload'
import { embeddedOn } from '../usage/embedded-on.ts'
import { mayOf } from './may.ts'
import { organizationNames, userNames } from './names.ts'
import { OBSTACLES } from './obstacles.ts'
import { colleaguesOf } from './delegate.ts'
import { isOverdue } from './due.ts'
import { readFindings } from './quality/read-findings.ts'
import { sharesOf } from './quality/read-languages.ts'
import { readStanding, type Standing } from './read-state.ts'
import { readSchedules } from './read-schedules.ts'
import { readReasons } from './reasons.ts'
import { requireMember, requireRights } from './rights.ts'
import { signsFor } from './signing.ts'
import { findOpenTransfer } from './transfer/read-transfer.ts'
import { transferView } from './transfer/view.ts'
import { answersFor } from './confidentiality.ts'
import type { Target } from './target.ts'

/** What the review bar shows: where the resource stands, who has approved, and what this user may do. */
export async function reviewView({ req, kind, id }: Target) {
  const rights = await requireRights(req)
  const standing = await readStanding(req, kind, id)
  const { present, parties, reviews, releases, rulings, delegations, state } = standing
  requireMember(rights, present.project)
  const signs = signsFor(standing, rights.userId)
  const may = mayOf(rights, standing)
  const colleagues = may.delegate
    ? signs.map((one) => ({ organization: one, ids: colleaguesOf(standing, one, rights.userId) }))
    : []
  const schedules = await readSchedules(req, id, releases.at(-1)?.createdAt ?? '')
  const transfer = await findOpenTransfer(req, id)
  const names = await readNames(req, standing, [
    ...colleagues.flatMap(({ ids }) => ids),
    ...schedules.map((row) => row.plannedBy),
  ])
  const { organization: nameOf, user } = names
  return {
    kind,
    id,
    project: present.project,
    contentHash: present.hash,
    languages: sharesOf(req, kind, present),
    quality: await readFindings(req, kind, present),
    delivery: await readDelivery(req, `${kind}/${id}`),
    embeddedOn: embeddedOn(req, String(present.document.permalink)),
    standing: state.standing,
    liveRelease: state.liveRelease ?? null,
    dueAt: state.dueAt ?? null,
    isOverdue: state.standing === 'in-review' && isOverdue(state.dueAt),
    isReferred: state.isReferred,
    committee: parties.committee ? (nameOf(parties.committee) ?? '') : null,
    isOnlyWriter: present.writers.length === 1 && present.writers[0] === rights.userId,
    approvals: state.approvals.map((row) => ({
      ...row,
      name: nameOf(row.organization),
      reviewerName: user(row.reviewer),
      ruling: rulings.find(({ id: ruling }) => ruling === row.ruling)?.number,
      at: reviews.find(({ id: review }) => review === row.review)?.createdAt,
    })),
    waitingFor: state.waitingFor.map((organization) => ({
      organization,
      name: nameOf(organization),
    })),
    delegations: delegations.map((row) => ({
      ...row,
      name: nameOf(row.organization),
      byName: user(row.by),
      toName: user(row.to),
    })),
    colleagues: colleagues.map(({ organization, ids }) => ({
      organization,
      people: ids.map((one) => ({ id: one, name: user(one) ?? '' })),
    })),
    obstacles: state.obstacles.map((code) => ({ code, message: OBSTACLES[code] })),
    reviews: reviews.map((row) => ({
      ...row,
      isCurrent: row.contentHash === present.hash,
      organizationName: row.organization ? nameOf(row.organization) : undefined,
      reviewerName: user(row.reviewer),
      delegateName: row.delegate && user(row.delegate),
    })),
    rulings: rulings.map((row) => ({
      ...row,
      isCurrent: row.contentHash === present.hash,
      bodyName: nameOf(row.body),
      names: row.organizations.map((one) => nameOf(one) ?? ''),
      recordedByName: user(row.recordedBy),
    })),
    releases: releases.map((row) => ({
      ...row,
      releasedByName: row.releasedBy && user(row.releasedBy),
      ruling: rulings.find(({ id: ruling }) => ruling === row.ruling)?.number,
    })),
    signsFor: signs.map((organization) => ({
      organization,
      name: nameOf(organization),
      /** Confirms the checklist of its own case with the approval. */
      confirms: answersFor(organization, { kind, document: present.document }),
    })),
    schedules: schedules.map((row) => ({ ...row, plannedByName: user(row.plannedBy) })),
    reasons: await readReasons(req),
    transfer: transfer ? await transferView(req, rights, transfer) : null,
    may: { ...may, transfer: may.transfer && !transfer },
  }
}

export type ReviewView = Awaited<ReturnType<typeof reviewView>>

/** The names of everybody and everything that the view speaks of. */
async function readNames(req: PayloadRequest, standing: Standing, others: readonly string[]) {
  const { parties, reviews, releases, rulings, delegations } = standing
  const organizations = await organizationNames(req, [
    ...parties.participating,
    ...(parties.committee ? [parties.committee] : []),
    ...rulings.flatMap((row) => [row.body, ...row.organizations]),
    ...reviews.flatMap((row) => row.organization ?? []),
  ])
  const users = await userNames(req, [
    ...reviews.flatMap((row) => [row.reviewer, row.delegate ?? '']),
    ...releases.flatMap((row) => row.releasedBy ?? []),
    ...rulings.map((row) => row.recordedBy),
    ...delegations.flatMap((row) => [row.by, row.to]),
    ...others,
  ])
  return {
    organization: (id: string) => organizations.get(id),
    user: (id: string) => users.get(id),
  }
}

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
