import path from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Preview } from '../../cms/lists/preview.ts'
import type { ReviewChanges } from '../../cms/workflow/changes.ts'
import { readRecords } from '../../cms/published/read.ts'
import { RESOURCE_KINDS } from '../../cms/published/record.ts'
import { paragraph, root, table, tableCell, tableRow, text } from '../../cms/rich-text/nodes.ts'
import { TEMPLATES } from '../../cms/templates/index.ts'
import type { ResourceUsage } from '../../cms/usage/resource-usage.ts'
import type { Usage } from '../../cms/usage/usage.ts'
import type { Desk } from '../../cms/workflow/desk.ts'
import type { ReviewView } from '../../cms/workflow/view.ts'
import { type Count, openCounts } from '../../site/server/counts.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
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
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
  const { people } = alliance
  ;[teacher, engineer, reader, stranger] = (await Promise.all(
    [people.teacher, people.engineer, people.reader, people.stranger].map((who) => rest.login(who)),
  )) as [Client, Client, Client, Client]
}, 180_000)
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
  await engineer.post(at('/comments'), { text: '退回后再看一处' })
  const { news } = await desk(teacher)
  expect(news[0]).toMatchObject({ id, event: 'commented', by: 'engineer' })
  expect(await desk(stranger)).toMatchObject({
    waiting: { total: 0 },
    news: [],
    isAuthor: false,
    isMember: false,
  })
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

describe('a resource list', () => {
  const HEAD = ['标题 *', '摘要', '标题（英文）', '学时', '关键词', '适用专业', '许可协议', '附件']
  const bytes = (rows: unknown[][], head: string[] = HEAD) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...rows]), '资源清单')
    return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  }
  const preview = async (list: Buffer, more: object = {}, who = teacher) => {
    const body = { project: alliance.project.id, name: '清单.xlsx', list: list.toString('base64') }
    return who.post('/lists/modules/preview', { ...body, ...more })
  }
  const readPreview = async (list: Buffer, more: object = {}) =>
    (await preview(list, more)).body as unknown as Preview
  const importAll = async (
    { rows }: Preview,
    files: Record<string, string> = {},
    who = teacher,
  ) => {
    const done: string[] = []
    for (const row of rows) {
      const body = { project: alliance.project.id, row, files }
      const answer = await who.post('/lists/modules/row', body)
      done.push(answer.status === 200 ? String(answer.body.action) : messageOf(answer))
    }
    return done
  }
  const count = async () => (await library.payload.count({ collection: 'modules' })).totalDocs

  beforeAll(async () => {
    for (const [code, name] of [
      ['460305', '工业机器人技术'],
      ['460301', '机电一体化技术'],
    ])
      await library.payload.create({
        collection: 'majors',
        data: { name: name!, code, slug: `major-${code}` },
      })
  })

  test('has a template with Chinese headings that reads itself', async () => {
    const answer = await fetch(`${rest.url}/api/lists/modules/template`, {
      headers: { authorization: `JWT ${teacher.token}` },
    })
    expect(answer.headers.get('content-disposition')).toContain('xlsx')
    const book = read(await answer.arrayBuffer())
    expect(book.SheetNames).toEqual(['资源清单', '填写说明'])
    const [head] = utils.sheet_to_json<string[]>(book.Sheets['资源清单']!, { header: 1 })
    expect(head).toEqual(expect.arrayContaining(['编号', ...HEAD]))
    expect((await readPreview(bytes([['一', '标题']], head))).problems[0]?.message).toContain(
      '没有编号',
    )
  })

  test('is written only when confirmed, each row as a draft; a second run changes nothing', async () => {
    const list = bytes([
      [
        '清单甲',
        '甲的摘要',
        'List A',
        8,
        '码垛；示教',
        '460305; 机电一体化技术',
        'CC-BY-4.0',
        '甲.txt',
      ],
      ['清单乙', '', '', '', '', '', '', ''],
    ])
    const before = await count()
    const files = [{ name: '甲.txt', size: 6 }]
    const seen = await readPreview(list, { files })
    expect(seen.problems).toEqual([])
    expect(seen.rows).toMatchObject([
      { row: 2, title: '清单甲', action: 'new', files: ['甲.txt'], held: {} },
      { row: 3, title: '清单乙', action: 'new', files: [] },
    ])
    expect(await count()).toBe(before)

    const form = new FormData()
    form.set('file', new File(['附件'], '甲.txt'))
    form.set('_payload', JSON.stringify({ project: alliance.project.id, title: '甲.txt' }))
    const file = String((await teacher.post('/documents', form)).body.doc.id)
    expect(await importAll(seen, { '甲.txt': file })).toEqual(['new', 'new'])
    const [found] = (
      await teacher.get(`/modules?where[title][equals]=清单甲&draft=true&depth=0&locale=zh`)
    ).body.docs
    const made = (await teacher.get(`/modules/${found!.id}?draft=true&depth=1&locale=all`)).body
    expect(made).toMatchObject({
      _status: 'draft',
      title: { zh: '清单甲', en: 'List A' },
      hours: 8,
      keywords: { zh: ['码垛', '示教'] },
      majors: [{ code: '460305' }, { code: '460301' }],
      licence: 'CC-BY-4.0',
      attachments: [{ id: file }],
    })

    const again = await readPreview(list, { files })
    expect(again.rows.map(({ action, held }) => [action, held])).toEqual([
      ['same', { '甲.txt': file }],
      ['same', {}],
    ])
    const versions = () =>
      library.payload.countVersions({
        collection: 'modules',
        where: { parent: { equals: made.id } },
      })
    const stored = await versions()
    expect(await importAll(again, { '甲.txt': file })).toEqual(['same', 'same'])
    expect(await versions()).toEqual(stored)
    expect(await count()).toBe(before + 2)

    const changed = await readPreview(bytes([['清单甲', '新的摘要', '', 8]]))
    expect(changed.rows).toMatchObject([{ action: 'change', changes: [{ zh: '摘要' }] }])
    expect(await importAll(changed)).toEqual(['change'])
    const numbered = bytes([[String(made.permalink), '清单甲（改名）']], ['编号', '标题'])
    expect((await readPreview(numbered)).rows).toMatchObject([{ action: 'change' }])
  })

  test('does not write over what somebody saved or made after the preview', async () => {
    const [seen] = (await teacher.get('/modules?where[title][equals]=清单乙&draft=true&depth=0'))
      .body.docs
    const summary = () =>
      teacher
        .get(`/modules/${seen!.id}?draft=true&depth=0&locale=zh`)
        .then(({ body }) => body.summary)
    const change = await readPreview(bytes([['清单乙', '表格里的摘要']]))
    const mine = '同事刚写的摘要'
    await teacher.patch(`/modules/${seen!.id}?draft=true&locale=zh`, { summary: mine })
    expect(await importAll(change)).toEqual([expect.stringContaining('保存了新版本')])
    expect(await summary()).toBe(mine)
    expect(await importAll(await readPreview(bytes([['清单乙', '看过之后的摘要']])))).toEqual([
      'change',
    ])
    expect(await summary()).toBe('看过之后的摘要')

    const fresh = await readPreview(bytes([['清单丙', '表格里的摘要']]))
    expect(await importAll(fresh)).toEqual(['new'])
    const other = await readPreview(bytes([['清单丙', '别的摘要']]))
    expect(
      await importAll({
        ...other,
        rows: other.rows.map((row) => ({ ...row, basedOn: undefined })),
      }),
    ).toEqual([expect.stringContaining('重新预览')])
  })

  test('names what cannot be by row and column', async () => {
    const { problems } = await readPreview(
      bytes([
        ['', '没有标题'],
        ['重复', '一', '', '很多'],
        ['重复', '二', '', '', '', '不存在的专业', '随便用', '缺.txt'],
        ['标'.repeat(301)],
      ]),
    )
    expect(problems.map(({ row, column }) => [row, column?.split(' / ')[0]])).toEqual([
      [2, '标题'],
      [3, '学时'],
      [4, '适用专业'],
      [4, '许可协议'],
      [4, '附件'],
      [4, '标题'],
      [5, '标题'],
    ])
    const inRow = { row: 2, cells: { 'title.zh': '坏行', hours: '很多' } }
    const body = { project: alliance.project.id, row: inRow, files: {} }
    expect((await teacher.post('/lists/modules/row', body)).status).toBe(400)
  })

  test('is refused in words when it is no list, and for whoever does not write in the project', async () => {
    for (const [list, said] of [
      [Buffer.from('不是表格'), /xlsx/],
      [bytes([['x']], ['不认识的栏目']), /没有“不认识的栏目”这一栏/],
      [bytes([]), /没有内容/],
      [bytes(Array.from({ length: 1001 }, (_, index) => [`第 ${index}`])), /1000/],
    ] as const) {
      const { rows, problems } = await readPreview(list)
      expect(problems.map(({ message }) => message).join()).toMatch(said)
      expect(rows.filter(({ title }) => title)).toEqual([])
    }
    const csv = encodeGb18030('标题,学时\n国标清单,4\n')
    expect((await readPreview(csv, { name: '清单.csv' })).rows).toMatchObject([
      { title: '国标清单', action: 'new' },
    ])
    for (const who of [reader, stranger]) {
      expect((await preview(bytes([['他人']]), {}, who)).status).toBe(403)
      const row = { row: 2, cells: { 'title.zh': '他人' } }
      const body = { project: alliance.project.id, row, files: {} }
      expect((await who.post('/lists/modules/row', body)).status).toBe(403)
    }
    expect((await teacher.get('/lists/units/template')).status).toBe(404)
  })

  test('of the admin goes out as xlsx with its filters and the rights of whoever asks', async () => {
    const rowsFor = async (who: Client & { token: string }, query: string, slug = 'modules') => {
      const answer = await fetch(`${rest.url}/api/lists/${slug}/export?${query}`, {
        headers: { authorization: `JWT ${who.token}`, 'accept-language': 'zh' },
      })
      if (answer.status !== 200) return answer.status
      const book = read(await answer.arrayBuffer())
      return utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    }
    const query = `columns=title,project,licence,updatedAt&where[id][equals]=${id}`
    const rows = (await rowsFor(teacher, query)) as unknown[][]
    expect(rows[0]).toEqual(['标题', '所属项目', '许可协议', '更新于'])
    expect(rows).toHaveLength(2)
    expect(rows[1]![1]).toBe('工业机器人资源共建')
    expect(rows[1]![3]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(await rowsFor(stranger, query)).toEqual(403)
    const none = (await rowsFor(teacher, 'search=没有这样的标题')) as unknown[][]
    expect(none).toHaveLength(1)
    expect(await rowsFor(teacher, 'columns=password,hash', 'users')).not.toContain('hash')
    expect(await rowsFor(teacher, '', 'payload-preferences')).toBe(404)
    expect((await rest.client().get('/lists/modules/export')).status).toBe(401)
  })
})

test('a table of 400 rows that was pasted is stored and goes out whole', async () => {
  const cell = (words: string) => tableCell(false, [paragraph([text(words)])])
  const rows = Array.from({ length: 400 }, (_, row) =>
    tableRow([cell(`参数 ${row}`), cell(`${row}`)]),
  )
  const [unit] = (await opened(teacher)).units as string[]
  const saved = await teacher.patch(`/units/${unit}?draft=true&locale=zh`, {
    body: root([table(rows)]),
  })
  expect(saved.status, messageOf(saved)).toBe(200)
  await releaseResource({ library, alliance, kind: 'modules', id })
  const key = `modules/${id}` as const
  const record = (await readRecords(library.payload, [key], 'Asia/Shanghai')).get(key)
  expect(JSON.stringify(record).match(/"tablerow"/g)).toHaveLength(400)
})

/** As Chinese Excel saves CSV. */
function encodeGb18030(words: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, number[]>()
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++)
      pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...words].flatMap((one) => pairs.get(one) ?? [one.charCodeAt(0)]))
}

describe('the trash', () => {
  const trash = (who: Client, deletedAt: string | null, more = '') =>
    who.patch(`/modules/${id}?draft=true${more}`, { deletedAt })
  const listed = async (more = '') =>
    (await teacher.get(`/modules?draft=true&where[id][equals]=${id}${more}`)).body.docs.length
  const now = () => new Date().toISOString()

  test('takes a draft out of sight, and gives it back whole', async () => {
    const before = await opened(teacher)
    expect((await trash(reader, now())).status).toBe(403)
    const gone = await trash(teacher, now())
    expect(gone.status, messageOf(gone)).toBe(200)
    expect(await listed()).toBe(0)
    expect((await teacher.get(at(draft))).status).toBe(404)
    expect((await teacher.post(at('/submit'))).status).toBe(404)
    expect(await listed('&trash=true')).toBe(1)
    const back = await trash(teacher, null, '&trash=true')
    expect(back.status, messageOf(back)).toBe(200)
    expect(await listed()).toBe(1)
    const { title, summary, units } = before
    expect(await opened(teacher)).toMatchObject({ title, summary, units, _status: 'draft' })
    const submitted = await teacher.post(at('/submit'))
    expect(submitted.status, messageOf(submitted)).toBe(200)
  })

  test('is no way to take off what was released', async () => {
    await releaseResource({ library, alliance, kind: 'modules', id })
    for (const answer of [
      await trash(teacher, now()),
      await teacher.patch(`/modules?where[id][equals]=${id}`, { deletedAt: now() }),
    ])
      expect(messageOf(answer)).toContain('下线')
    expect(await opened(teacher)).toMatchObject({ _status: 'published' })
    expect(await listed()).toBe(1)
  })

  test('takes a unit out of its module, and gives it back to its place', async () => {
    const unitsOf = async (path = at(draft)) =>
      ((await teacher.get(path)).body.units as string[]).length
    const { units, summary } = (await opened(teacher)) as { units: [string]; summary: string }
    const [unit] = units
    const hash = async () => (await teacher.get(at('/review'))).body.contentHash as string
    const whole = await hash()
    const move = (deletedAt: string | null, trashed = '') =>
      teacher.patch(`/units/${unit}?draft=true${trashed}`, { deletedAt })
    const gone = await move(now())
    expect(gone.status, messageOf(gone)).toBe(200)
    expect((await teacher.get(`/units/${unit}?draft=true`)).status).toBe(404)
    expect(await hash()).not.toBe(whole)
    // The module goes on without it, and keeps its place.
    const saved = await teacher.patch(at(draft), { summary: '少一个单元' })
    expect(saved.status, messageOf(saved)).toBe(200)
    const copy = await teacher.post(at('/duplicate?draft=true'))
    expect(copy.status, messageOf(copy)).toBe(200)
    expect(await unitsOf(`/modules/${copy.body.doc.id}${draft}`)).toBe(1)
    await teacher.patch(at(draft), { summary })
    expect((await move(null, '&trash=true')).status).toBe(200)
    expect(await hash()).toBe(whole)
    await releaseResource({ library, alliance, kind: 'modules', id })
    expect(messageOf(await move(now()))).toContain('下线')
  })

  test('is emptied by authors, for good', async () => {
    await trash(teacher, now())
    expect((await reader.delete(`/modules/${id}?trash=true`)).status).toBe(403)
    const deleted = await teacher.delete(`/modules/${id}?trash=true`)
    expect(deleted.status, messageOf(deleted)).toBe(200)
    expect(await listed('&trash=true')).toBe(0)
  })
})
