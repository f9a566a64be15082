import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ReviewChanges } from '../../cms/workflow/changes.ts'
import { RESOURCE_KINDS } from '../../cms/published/record.ts'
import { TEMPLATES } from '../../cms/templates/index.ts'
import type { ResourceUsage } from '../../cms/usage/resource-usage.ts'
import type { Usage } from '../../cms/usage/usage.ts'
import type { Desk } from '../../cms/workflow/desk.ts'
import type { ReviewView } from '../../cms/workflow/view.ts'
import { type Count, openCounts } from '../../site/server/counts.ts'
import { type Alliance, foundAlliance, startLibrary, type TestLibrary } from '../helpers/library.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'
import { type Client, messageOf, startRest } from '../helpers/rest.ts'

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let teacher: Client
let engineer: Client
let reader: Client
let stranger: Client
/** A module that the test has to itself. */
let id: string
let written = 0

beforeAll(async () => {
  library = await startLibrary()
  alliance = await foundAlliance(library.payload)
  rest = await startRest(library)
  const { people } = alliance
  ;[teacher, engineer, reader, stranger] = (await Promise.all(
    [people.teacher, people.engineer, people.reader, people.stranger].map((who) => rest.login(who)),
  )) as [Client, Client, Client, Client]
})
afterAll(async () => {
  await rest.stop()
  await library.stop()
})
beforeEach(async () => {
  id = (await writeModule(library, alliance, `码垛编程 ${++written}`)).id
})

const at = (path = '') => `/modules/${id}${path}`
const draft = '?draft=true&depth=0&locale=zh'
const opened = async (who: Client) => (await who.get(at(draft))).body as Record<string, unknown>

describe('a save that says what it is based on', () => {
  test('is stored when nobody saved meanwhile, and again with the new stamp', async () => {
    const { updatedAt } = await opened(teacher)
    const first = await teacher.patch(at(draft), { summary: '一', basedOn: updatedAt })
    expect(first.status).toBe(200)
    const second = await teacher.patch(at(draft), {
      summary: '二',
      basedOn: first.body.doc.updatedAt,
    })
    expect(second.status).toBe(200)
  })

  test('does not overwrite a newer version: 409 names who saved it, and nothing changes', async () => {
    const { updatedAt } = await opened(teacher)
    await engineer.patch(at(draft), { summary: '企业改的', basedOn: updatedAt })
    const late = await teacher.patch(at(draft), { summary: '院校改的', basedOn: updatedAt })
    expect([late.status, messageOf(late)]).toEqual([409, expect.stringMatching(/engineer.*新版本/)])
    expect((await opened(teacher)).summary).toBe('企业改的')
  })

  test('holds for units too, and in the other language', async () => {
    const [unit] = (await opened(teacher)).units as string[]
    const address = `/units/${unit}?draft=true&depth=0&locale=en`
    const { updatedAt } = (await teacher.get(address)).body
    await engineer.patch(address, { title: 'Theirs', basedOn: updatedAt })
    expect((await teacher.patch(address, { title: 'Mine', basedOn: updatedAt })).status).toBe(409)
  })

  test('is no conflict when only a release happened in between', async () => {
    const { updatedAt } = await opened(teacher)
    await releaseResource({ library, alliance, kind: 'modules', id })
    const saved = await teacher.patch(at(draft), { summary: '发布后再改', basedOn: updatedAt })
    expect(saved.status, messageOf(saved)).toBe(200)
  })
})

describe('what changed', () => {
  test('is told against the last approval and the last release, with names for ids', async () => {
    await releaseResource({ library, alliance, kind: 'modules', id })
    const { units } = await opened(teacher)
    await teacher.patch(at(draft), {
      summary: '编写并调试拆垛程序。',
      units: [...(units as string[])].reverse(),
      licence: 'CC-BY-4.0',
    })
    const { comparisons, fields } = (await engineer.get(at('/changes')))
      .body as unknown as ReviewChanges
    expect(comparisons.map(({ since }) => since)).toEqual(['approved', 'released'])
    expect(comparisons[1]?.changes).toMatchObject([
      { path: 'summary', locale: 'zh', kind: 'text' },
      { path: 'licence', kind: 'value', before: 'CC-BY-NC-SA-4.0', after: 'CC-BY-4.0' },
      { kind: 'units-moved', order: ['码垛程序', '示教器操作'] },
    ])
    expect(fields.summary).toEqual({ zh: '摘要', en: 'Summary' })
  })

  test('is nothing before the first approval, and no business of a stranger', async () => {
    expect((await teacher.get(at('/changes'))).body.comparisons).toEqual([])
    expect((await stranger.get(at('/changes'))).status).toBe(404)
  })
})

describe('comments', () => {
  const said = async (who: Client) =>
    (await who.get(`/comments?where[resourceId][equals]=${id}&depth=0&sort=createdAt`)).body.docs

  test('are attached to a field and its content, answered and settled', async () => {
    const script = '<script>alert(1)</script>'
    const first = await engineer.post(at('/comments'), { text: script, field: 'summary' })
    expect(first.status).toBe(201)
    await teacher.post(at('/comments'), { text: '已改', replyTo: first.body.doc.id })
    await teacher.post(at(`/comments/${first.body.doc.id}/resolve`))
    const review = (await teacher.get(at('/review'))).body
    expect(await said(teacher)).toMatchObject([
      {
        text: script,
        field: 'summary',
        contentHash: review.contentHash,
        resolvedBy: alliance.people.teacher.id,
      },
      { text: '已改', replyTo: first.body.doc.id },
    ])
  })

  test('are made by members who have a say, with text, and seen by no stranger', async () => {
    expect((await reader.post(at('/comments'), { text: '读者' })).status).toBe(403)
    expect((await stranger.post(at('/comments'), { text: '外人' })).status).toBe(404)
    expect((await teacher.post(at('/comments'), { text: '  ' })).status).toBe(400)
    expect((await teacher.post('/comments', { text: '绕过' })).status).toBe(403)
    await teacher.post(at('/comments'), { text: '只给成员' })
    expect((await said(stranger)) ?? []).toEqual([])
  })
})

test('the desk shows each what waits for them', async () => {
  const desk = async (who: Client) => (await who.get('/desk')).body as unknown as Desk
  const ids = (heap: Desk['waiting']) =>
    heap.lists.flatMap(({ where }) => (where.id as { in: string[] }).in)
  expect((await desk(teacher)).drafts.items.map((item) => item.id)).toContain(id)
  await teacher.post(at('/submit'))
  expect(ids((await desk(engineer)).waiting)).toContain(id)
  expect(ids((await desk(teacher)).waiting)).not.toContain(id)
  const { contentHash } = (await engineer.get(at('/review'))).body
  await engineer.post(at('/send-back'), { contentHash, reasons: ['accuracy'] })
  const after = await desk(teacher)
  expect(ids(after.sentBack)).toContain(id)
  expect(after.news[0]).toMatchObject({ id, event: 'sent-back', by: 'engineer' })
  expect(await desk(stranger)).toMatchObject({ waiting: { total: 0 }, news: [], isAuthor: false })
})

test('who else is writing in a module is told with the unit', async () => {
  const [unit] = (await opened(teacher)).units as string[]
  const { people } = alliance
  await library.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'units', value: unit! },
      user: { relationTo: 'users', value: people.engineer.id },
    },
    overrideAccess: true,
  })
  expect((await teacher.get(at('/editors'))).body.editors).toEqual([
    { id: people.engineer.id, name: 'engineer', unit: '示教器操作' },
  ])
  expect((await engineer.get(at('/editors'))).body.editors).toEqual([])
})

test('a saved view is shared with the members of a project, and with everybody by keepers only', async () => {
  const only = { constraint: 'onlyMe' }
  const view = (read: Record<string, unknown>) => ({
    title: '待复核',
    relatedCollection: 'modules',
    where: { or: [{ and: [{ hours: { greater_than: 4 } }] }] },
    isShared: true,
    access: { read, update: only, delete: only },
  })
  const shared = await teacher.post(
    '/payload-query-presets',
    view({ constraint: 'projectMembers', projects: [alliance.project.id] }),
  )
  expect(shared.status, shared.text).toBe(201)
  const address = `/payload-query-presets/${shared.body.doc.id}`
  expect((await reader.get(address)).body.title).toBe('待复核')
  expect((await stranger.get(address)).status).toBe(404)
  expect((await reader.patch(address, { title: '改' })).status).toBe(403)
  expect(
    (await teacher.post('/payload-query-presets', view({ constraint: 'everyone' }))).status,
  ).toBe(400)
})

describe('a template', () => {
  const begin = (who: Client, kind: string, body: object) =>
    who.post(`/${kind}/from-template`, { project: alliance.project.id, title: '起步', ...body })

  test.each(RESOURCE_KINDS)('of %s begins a draft in either language', async (kind) => {
    expect(TEMPLATES[kind].length).toBeGreaterThan(0)
    for (const { name } of TEMPLATES[kind])
      for (const locale of ['zh', 'en']) {
        const made = await begin(teacher, kind, {
          template: name,
          locale,
          title: `${name} ${locale}`,
        })
        expect(made.status, made.text).toBe(201)
        const address = `/${kind}/${String((made.body as { id?: string }).id)}?draft=true&depth=0`
        const { body } = await teacher.get(`${address}&locale=${locale}`)
        expect(body).toMatchObject({ title: `${name} ${locale}`, _status: 'draft' })
        expect(JSON.stringify(body)).toContain(locale === 'zh' ? '【待写】' : '[To write]')
      }
  })

  test('of a module comes with its units, and what it begins can be released', async () => {
    const made = await begin(teacher, 'modules', { template: 'project' })
    id = String((made.body as { id?: string }).id)
    const { units } = await opened(teacher)
    expect(units).toHaveLength(4)
    await teacher.patch(at(draft), { summary: '任务带动。' })
    const view = (await teacher.get(at('/review'))).body as unknown as ReviewView
    expect(view.quality.filter(({ code }) => code === 'to-write').length).toBeGreaterThan(5)
    await releaseResource({ library, alliance, kind: 'modules', id })
    expect((await opened(teacher))._status).toBe('published')
  })

  test('is for authors, and known; nothing is made otherwise', async () => {
    const total = async () => (await library.payload.count({ collection: 'units' })).totalDocs
    const before = await total()
    for (const [who, body, status] of [
      [reader, { template: 'project' }, 403],
      [stranger, { template: 'project' }, 403],
      [teacher, { template: 'unknown' }, 400],
      [teacher, { template: 'project', title: ' ' }, 400],
      [teacher, { template: 'project', project: '' }, 400],
      [teacher, { template: 'project', project: 'nowhere' }, 403],
    ] as const)
      expect((await begin(who, 'modules', body)).status).toBe(status)
    expect(await total()).toBe(before)
  })
})

describe('what readers did', () => {
  const count = (at: Date, ...counts: Count[]) => {
    const file = path.join(library.dataDir, 'counts.db')
    const counting = openCounts(file, { now: () => at, timeZone: 'Asia/Shanghai' })
    for (const one of counts) counting.add(one)
    counting.close()
  }
  const usage = async (who: Client, query = '') =>
    (await who.get(`/usage${query}`)).body as unknown as Usage

  test('is added up by resource, organization and month for whoever may read the resource', async () => {
    await releaseResource({ library, alliance, kind: 'modules', id })
    const subject = String((await opened(teacher)).permalink)
    count(
      new Date('2026-03-31T17:00:00Z'),
      ...Array.from({ length: 3 }, () => ({ event: 'view', subject, detail: '1' })),
      { event: 'embed', subject: 'modules' },
    )
    count(new Date('2026-05-02T04:00:00Z'), { event: 'download', subject, detail: '1' })
    const figures = { views: 3, downloads: 1, embeds: 0 }
    const seen = await usage(reader, '?from=2026-03&to=2026-05')
    expect(seen.resources).toEqual([
      { key: subject, name: `码垛编程 ${written}`, kind: 'modules', id, ...figures },
    ])
    expect(seen.total).toEqual(figures)
    expect(seen.organizations.map(({ name, views }) => [name, views]).sort()).toEqual([
      ['华工智能装备有限公司', 3],
      ['江城职业技术学院', 3],
    ])
    // Shortly after midnight in the library's zone, the day before in others.
    expect(seen.months.map(({ key, views }) => [key, views])).toEqual([
      ['2026-04', 3],
      ['2026-05', 0],
    ])
    expect((await usage(reader, '?from=9999-01&to=9999-12')).months).toEqual([])
    expect((await usage(reader, '?from=2026-05&to=2026-05')).total.views).toBe(0)
    expect((await usage(stranger, '?from=2026-03&to=2026-05')).resources).toEqual([])
    const admin = await rest.login(alliance.people.admin)
    const names = (await usage(admin, '?from=2026-03&to=2026-05')).resources.map(({ name }) => name)
    expect(names).toContain('/modules/')
    expect((await rest.client().get('/usage')).status).toBe(401)
    for (const wrong of ['?from=2026-13', '?from=x', '?from=2026-05&to=2026-04'])
      expect((await reader.get(`/usage${wrong}`)).status).toBe(400)
  })

  test('is taken along as a workbook with a sheet for each way of adding up', async () => {
    await releaseResource({ library, alliance, kind: 'modules', id })
    const subject = String((await opened(teacher)).permalink)
    count(new Date('2026-06-10T04:00:00Z'), { event: 'view', subject, detail: '1' })
    const answer = await fetch(`${rest.url}/api/usage.xlsx?from=2026-06&to=2026-06`, {
      headers: { authorization: `JWT ${String(teacher.token)}`, 'accept-language': 'zh' },
    })
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '使用统计_2026-06-01_2026-06-30.xlsx',
    )
    const book = read(Buffer.from(await answer.arrayBuffer()))
    expect(book.SheetNames).toEqual([
      ...['按资源', '按单位', '按专业', '按月份', '逐月明细', '引用台账'],
    ])
    const rows = utils.sheet_to_json(book.Sheets['按资源']!, { header: 1 })
    expect(rows).toContainEqual([`码垛编程 ${written}`, '课程模块', 1, 0, 0])
    expect(rows.at(-1)).toEqual(['合计', '', 1, 0, 0])
  })

  test('includes who shows a resource: on its own page, and told before it changes or goes', async () => {
    await releaseResource({ library, alliance, kind: 'modules', id })
    const subject = String((await opened(teacher)).permalink)
    const shows = { event: 'embed-host', subject }
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
    count(daysAgo(200), { ...shows, detail: 'gone.example' })
    count(daysAgo(3), { ...shows, detail: 'www.college.example' })
    count(daysAgo(1), { ...shows, detail: 'www.college.example' })
    count(daysAgo(2), { ...shows, detail: 'lms.partner.example/course/7' })
    const own = (await reader.get(at('/usage'))).body as unknown as ResourceUsage
    expect(own.places.map(({ place, days }) => [place, days])).toEqual([
      ['www.college.example', 2],
      ['lms.partner.example/course/7', 1],
      ['gone.example', 1],
    ])
    const { embeddedOn } = (await teacher.get(at('/review'))).body as unknown as ReviewView
    expect(embeddedOn.map(({ place }) => place)).toEqual([
      'www.college.example',
      'lms.partner.example/course/7',
    ])
    expect((await stranger.get(at('/usage'))).status).toBe(404)
  })

  test('is restricted to domains, which are written alone', async () => {
    const admin = await rest.login(alliance.people.admin)
    const organization = `/organizations/${alliance.college.id}`
    const embedDomains = ['jvtc.example', 'lms.jvtc.example:8443']
    expect((await admin.patch(organization, { embedDomains })).status).toBe(200)
    for (const wrong of [
      'https://jvtc.example',
      'jvtc.example/x',
      '*.example',
      "'self'",
      'a b',
      '',
    ]) {
      const answer = await admin.patch(organization, { embedDomains: [wrong] })
      expect([wrong, answer.status]).toEqual([wrong, 400])
      expect(JSON.stringify(answer.body)).toContain('不是域名')
    }
    expect((await admin.get(organization)).body.embedDomains).toEqual(embedDomains)
  })
})
