import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { idOf } from '../../cms/access/rights.ts'
import { contentHash } from '../../cms/workflow/canonical.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { type Client, messageOf, startRest } from '../helpers/rest.ts'
import { liveContent, signOff, writeModule } from '../helpers/review.ts'

const ROUNDS = process.env.TEST_LONG ? 50 : 10

describe(`edit, approve and release in the same instant, ${ROUNDS} rounds on ${inject('mongodbUrl') ? 'MongoDB' : 'SQLite'}`, () => {
  let library: TestLibrary
  let alliance: Alliance
  let rest: Awaited<ReturnType<typeof startRest>>
  let people: Record<'teacher' | 'dean' | 'engineer' | 'manager', Client>

  beforeAll(async () => {
    ;({ library, alliance } = await startAlliance())
    rest = await startRest(library)
    people = {
      teacher: await rest.login(alliance.people.teacher),
      dean: await rest.login(alliance.people.collegeSignatory),
      engineer: await rest.login(alliance.people.engineer),
      manager: await rest.login(alliance.people.manager),
    }
  })
  afterAll(async () => {
    await rest.stop()
    await library.stop()
  })

  /** What every release of a module was approved for, and what stands in its live rows now. */
  async function assertApproved(id: string) {
    const { payload } = library
    const where = { resourceId: { equals: id } }
    const common = {
      where,
      depth: 0,
      pagination: false,
      sort: 'createdAt',
      overrideAccess: true,
    } as const
    const { docs: releases } = await payload.find({ collection: 'releases', ...common })
    const { docs: reviews } = await payload.find({ collection: 'reviews', ...common })
    for (const release of releases) {
      const approvals = reviews.filter(
        (review) =>
          review.contentHash === release.contentHash &&
          review.decision === 'approved' &&
          release.reviews?.map(idOf).includes(review.id),
      )
      expect(new Set(approvals.map((review) => idOf(review.organization)))).toEqual(
        new Set([alliance.college.id, alliance.company.id]),
      )
      for (const review of approvals)
        expect(contentHash(review.snapshot as never)).toBe(release.contentHash)
    }
    const live = await liveContent(payload, 'modules', id)
    const latest = releases.at(-1)
    if (!latest) return expect(live).toBeUndefined()
    expect(contentHash(live!)).toBe(latest.contentHash)
  }

  /** Between the races something does go live, for the next ones to run over. */
  async function releaseInPeace(id: string) {
    await people.teacher.patch(`/modules/${id}?draft=true`, { summary: `平静 ${Math.random()}` })
    await signOff({ library, alliance, kind: 'modules', id })
    const { status, text } = await people.manager.post(`/modules/${id}/release`)
    expect([status, text]).toEqual([200, expect.any(String)])
    await assertApproved(id)
  }

  test('leave nothing released that was not approved exactly so', async () => {
    const { id, units } = await writeModule(library, alliance, '同时办理')
    const unit = idOf(units?.[0])
    for (let round = 0; round < ROUNDS; round++) {
      await people.teacher.patch(`/modules/${id}?draft=true`, { summary: `第 ${round} 轮` })
      await people.teacher.post(`/modules/${id}/submit`)
      const { contentHash: hash } = (await people.manager.get(`/modules/${id}/review`)).body
      const approve = (who: Client) => who.post(`/modules/${id}/approve`, { contentHash: hash })
      // Every second round both have approved before, so that releases do happen.
      if (round % 2 === 0) await Promise.all([approve(people.dean), approve(people.engineer)])
      const release = (who: Client) => () => who.post(`/modules/${id}/release`)
      const body = paragraph(`改于第 ${round} 轮`)
      const steps = [
        release(people.manager),
        () => approve(people.dean),
        () => people.teacher.patch(`/units/${unit}?draft=true`, { body }),
        release(people.manager),
        () => approve(people.engineer),
        () => people.engineer.patch(`/modules/${id}?draft=true`, { hours: round }),
        release(people.dean),
      ]
      // Each round begins with another step: whoever comes first often wins.
      const turned = [...steps.slice(round % steps.length), ...steps.slice(0, round % steps.length)]
      const answers = await Promise.all(turned.map((step) => step()))
      for (const answer of answers) {
        expect([200, 409]).toContain(answer.status)
        if (answer.status === 409) expect(messageOf(answer)).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/)
      }
      await assertApproved(id)
      if (round % 4 === 3) await releaseInPeace(id)
    }
    const { totalDocs } = await library.payload.count({
      collection: 'releases',
      where: { resourceId: { equals: id } },
    })
    expect(totalDocs).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 4))
  }, 240_000)

  test('a signatory who is removed at that moment signs before it or not at all', async () => {
    const { id } = await writeModule(library, alliance, '撤换会签人')
    await people.teacher.post(`/modules/${id}/submit`)
    const { contentHash: hash } = (await people.manager.get(`/modules/${id}/review`)).body
    const admin = await rest.login(alliance.people.admin)
    const { members } = await library.payload.findByID({
      collection: 'projects',
      id: alliance.project.id,
      depth: 0,
    })
    const ended = members?.map((row) =>
      row.user === alliance.people.collegeSignatory.id
        ? { ...row, to: '2020-01-01T00:00:00.000Z' }
        : row,
    )
    const [removed, approved] = await Promise.all([
      admin.patch(`/projects/${alliance.project.id}`, { members: ended }),
      people.dean.post(`/modules/${id}/approve`, { contentHash: hash }),
    ])
    expect(removed.status).toBe(200)
    expect([200, 403, 404]).toContain(approved.status)
    expect([403, 404]).toContain(
      (await people.dean.post(`/modules/${id}/approve`, { contentHash: hash })).status,
    )
    expect([403, 404]).toContain((await people.dean.get(`/modules/${id}?draft=true`)).status)
  })

  test('an emptied language and an organization that left are told before a release', async () => {
    const { id } = await writeModule(library, alliance, '清空语言')
    await people.teacher.patch(`/modules/${id}?draft=true`, { title: '' })
    const submitted = await people.teacher.post(`/modules/${id}/submit`)
    expect([submitted.status, messageOf(submitted)]).toEqual([
      400,
      expect.stringMatching(/还缺少：标题（中文）/),
    ])
  })
})
