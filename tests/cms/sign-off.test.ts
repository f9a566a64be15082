import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { User } from '../../cms/payload-types.ts'
import { readRecords } from '../../cms/published/read.ts'
import type { Consequence } from '../../cms/workflow/consequences.ts'
import { runSchedules } from '../../cms/workflow/run-schedules.ts'
import { tellOverdue } from '../../cms/workflow/tell-overdue.ts'
import type { Desk } from '../../cms/workflow/desk.ts'
import type { TransferView } from '../../cms/workflow/transfer/view.ts'
import type { ReviewView } from '../../cms/workflow/view.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'
import { type Client, messageOf, PASSWORD, startRest } from '../helpers/rest.ts'

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let teacher: Client
let dean: Client
let engineer: Client
let manager: Client
let admin: Client
/** Keeps the committee's records. */
let secretary: Client
let committee: string
let people: Alliance['people'] & { secretary: User; colleague: User }
/** A module that the test has to itself. */
let id: string
let count = 0

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
  const { payload } = library
  const account = (name: string) =>
    payload.create({
      collection: 'users',
      data: { name, email: `${name}@example.org`, password: PASSWORD },
    })
  people = {
    ...alliance.people,
    secretary: await account('secretary'),
    colleague: await account('colleague'),
  }
  const body = await payload.create({
    collection: 'organizations',
    data: { name: '校企合作委员会', slug: 'committee', type: 'body' },
  })
  committee = body.id
  await payload.create({
    collection: 'memberships',
    data: { user: people.secretary.id, organization: committee, role: 'manager' },
  })
  await changeProject(({ members }) => ({
    rulingAllowed: true,
    committee,
    members: [
      ...members,
      { user: people.colleague.id, organization: alliance.company.id, role: 'reader' },
    ],
  }))
  const clients: Client[] = []
  for (const who of [
    people.teacher,
    people.collegeSignatory,
    people.engineer,
    people.manager,
    people.admin,
    people.secretary,
  ])
    clients.push(await rest.login(who))
  ;[teacher, dean, engineer, manager, admin, secretary] = clients as [
    Client,
    Client,
    Client,
    Client,
    Client,
    Client,
  ]
}, 120_000)
afterAll(async () => {
  await rest.stop()
  await library.stop()
})
beforeEach(async () => {
  id = (await writeModule(library, alliance, `会签 ${++count}`)).id
})

type ProjectRows = { members: object[]; participants: { organization: string }[] }

async function changeProject(change: (project: ProjectRows) => object): Promise<void> {
  const { payload } = library
  const project = await payload.findByID({
    collection: 'projects',
    id: alliance.project.id,
    depth: 0,
  })
  await payload.update({
    collection: 'projects',
    id: project.id,
    data: change(project as unknown as ProjectRows),
  })
}

const at = (path: string) => `/modules/${id}/${path}`
const view = async (who: Client) => (await who.get(at('review'))).body as unknown as ReviewView
const take = async (who: Client, step: string, body: object = {}) => {
  const { contentHash } = await view(who)
  return who.post(at(step), { contentHash, ...body })
}
const done = async (who: Client, step: string, body: object = {}) => {
  const answer = await take(who, step, body)
  expect([answer.status, messageOf(answer)]).toEqual([200, ''])
  return answer.body as unknown as ReviewView
}
const refused = async (who: Client, step: string, body: object = {}) => {
  const { status, body: said } = await take(who, step, body)
  return [status, said.errors?.[0]?.data?.code]
}

/** As if the time for the answers had passed. */
async function letPass(dueAt = new Date('2020-01-01')): Promise<void> {
  await library.payload.update({
    collection: 'reviews',
    where: { resourceId: { equals: id } },
    data: { dueAt: dueAt.toISOString() },
  })
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const today = () => inDays(0)

const noticesOf = async (who: User) =>
  (
    await library.payload.find({
      collection: 'notices',
      where: { user: { equals: who.id }, resourceId: { equals: id } },
      sort: 'createdAt',
      depth: 0,
      pagination: false,
    })
  ).docs.map(({ event }) => event)

describe('a due date', () => {
  test('is two weeks ahead, and another when a manager says so', async () => {
    const submitted = await done(teacher, 'submit')
    const days = (Date.parse(submitted.dueAt!) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(14)
    expect(days).toBeLessThan(15)
    const day = inDays(30)
    // The end of that day in Shanghai.
    expect((await done(manager, 'due', { due: day })).dueAt).toBe(`${day}T15:59:59.999Z`)
    expect(await noticesOf(people.engineer)).toEqual(['submitted', 'due'])
  })

  test('is a coming day, and no business of an author or signatory', async () => {
    await done(teacher, 'submit')
    for (const due of [today(), '2020-01-01', '2026-02-31', 'soon', '', inDays(800)])
      expect(await refused(manager, 'due', { due })).toEqual([400, 'no-due-date'])
    for (const who of [teacher, engineer])
      expect(await refused(who, 'due', { due: inDays(9) })).toEqual([403, 'may-not-set-due'])
    id = (await writeModule(library, alliance, '作者的期限')).id
    expect(await refused(teacher, 'submit', { due: inDays(9) })).toEqual([403, 'may-not-set-due'])
    expect(await refused(manager, 'due', { due: inDays(9) })).toEqual([409, 'not-in-review'])
  })
})

describe('a delegated sign-off', () => {
  const toColleague = () => ({ delegate: people.colleague.id, comment: '出差，请代签' })

  test('is given by the colleague, in their own name and for the organization', async () => {
    const colleague = await rest.login(people.colleague)
    await done(teacher, 'submit')
    expect(await refused(colleague, 'approve')).toEqual([403, 'not-signatory'])
    const shown = await done(engineer, 'delegate', toColleague())
    expect(shown.delegations).toMatchObject([{ byName: 'engineer', toName: 'colleague' }])
    expect(await noticesOf(people.colleague)).toEqual(['delegated'])
    const waiting = async (who: Client) =>
      ((await who.get('/desk')).body as unknown as Desk).waiting.lists.flatMap(
        ({ where }) => (where.id as { in: string[] }).in,
      )
    expect(await waiting(colleague)).toContain(id)
    expect(await waiting(engineer)).not.toContain(id)
    const approved = await done(colleague, 'approve')
    expect(approved.approvals).toMatchObject([
      { organization: alliance.company.id, reviewerName: 'colleague' },
    ])
    await done(dean, 'approve')
    await done(manager, 'release')
    // It was for this release.
    await teacher.patch(`/modules/${id}?draft=true`, { summary: '发布之后的修改。' })
    await done(teacher, 'submit')
    expect(await refused(colleague, 'approve')).toEqual([403, 'not-signatory'])
  })

  test('stays within the organization and can be taken back', async () => {
    const colleague = await rest.login(people.colleague)
    await done(teacher, 'submit')
    for (const delegate of [people.teacher.id, people.stranger.id, people.engineer.id, 'nobody'])
      expect(await refused(engineer, 'delegate', { delegate })).toEqual([400, 'no-colleague'])
    expect(await refused(teacher, 'delegate', toColleague())).toEqual([403, 'not-signatory'])
    await done(engineer, 'delegate', toColleague())
    expect(await refused(colleague, 'delegate', { delegate: people.engineer.id })).toEqual([
      403,
      'not-signatory',
    ])
    await done(engineer, 'delegate')
    expect(await refused(colleague, 'approve')).toEqual([403, 'not-signatory'])
    expect(await refused(engineer, 'delegate')).toEqual([409, 'not-delegated'])
  })
})

describe('an overdue review', () => {
  const ruling = (more: object = {}) => ({
    isFor: true,
    number: `校企〔2026〕${count} 号`,
    date: today(),
    text: '企业方逾期未会签，同意发布。',
    ...more,
  })

  test('is referred by either side, ruled on by the committee, and released with the ruling beside it', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    expect(await refused(dean, 'refer')).toEqual([409, 'not-overdue'])
    await letPass()
    expect((await view(dean)).isOverdue).toBe(true)
    expect(await refused(teacher, 'refer')).toEqual([403, 'may-not-refer'])
    expect(await refused(secretary, 'rule', ruling())).toEqual([409, 'not-referred'])
    await done(dean, 'refer', { comment: '已催办三次' })
    expect(await refused(manager, 'refer')).toEqual([409, 'already-referred'])
    expect(await noticesOf(people.secretary)).toEqual(['referred'])
    const desk = (await secretary.get('/desk')).body as unknown as Desk
    expect(desk.waiting.items.map((item) => item.id)).toContain(id)
    for (const who of [dean, manager, admin])
      expect(await refused(who, 'rule', ruling())).toEqual([403, 'may-not-rule'])
    for (const more of [{ number: '' }, { text: ' ' }, { date: inDays(3) }, { date: '昨天' }])
      expect(await refused(secretary, 'rule', ruling(more))).toEqual([400, 'ruling-incomplete'])
    expect(await refused(secretary, 'rule', ruling({ contentHash: 'x' }))).toEqual([
      409,
      'content-changed',
    ])

    const ruled = await done(secretary, 'rule', ruling())
    expect(ruled).toMatchObject({
      standing: 'approved',
      waitingFor: [],
      rulings: [{ number: ruling().number, bodyName: '校企合作委员会' }],
    })
    expect(await refused(engineer, 'send-back', { reasons: ['accuracy'] })).toEqual([
      409,
      'already-ruled',
    ])
    await done(manager, 'release')
    const records = await readRecords(library.payload, [`modules/${id}`], 'Asia/Shanghai')
    expect(records.get(`modules/${id}`)).toMatchObject({
      release: { ruling: { number: ruling().number, date: today(), body: committee } },
    })
    expect(await noticesOf(people.engineer)).toEqual(['submitted', 'referred', 'ruled', 'released'])
  })

  test('is ruled on for exactly its content: an edit voids the ruling', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    await letPass()
    await done(dean, 'refer')
    await done(secretary, 'rule', ruling())
    await teacher.patch(`/modules/${id}?draft=true`, { summary: '裁决之后又改。' })
    expect((await view(manager)).obstacles[0]?.code).toBe('not-submitted')
    await done(teacher, 'submit')
    expect((await view(manager)).waitingFor).toHaveLength(2)
  })

  test('goes back to the authors when the committee rules against it', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    await letPass()
    await done(engineer, 'refer')
    const ruled = await done(secretary, 'rule', ruling({ isFor: false, text: '须补充企业数据。' }))
    expect(ruled.standing).toBe('sent-back')
    expect(await refused(manager, 'release')).toEqual([409, 'sent-back'])
  })

  test('has no committee where the agreement names none, and no ruling is forged', async () => {
    await changeProject(() => ({ rulingAllowed: false }))
    await done(teacher, 'submit')
    await letPass()
    expect(await refused(dean, 'refer')).toEqual([409, 'no-committee'])
    expect((await secretary.get(at('review'))).status).toBe(404)
    await changeProject(() => ({ rulingAllowed: true }))
    const { contentHash } = await view(dean)
    await done(dean, 'refer')
    const forged = await admin.post('/decisions', {
      number: '伪造',
      body: committee,
      date: today(),
      text: '同意',
      resources: [{ relationTo: 'modules', value: id }],
      standsInFor: [alliance.college.id, alliance.company.id],
      contentHash,
    })
    expect(forged.status).toBe(201)
    expect((await view(dean)).waitingFor).toHaveLength(2)
  })

  test('is not ruled on by who wrote it, nor approved by one person alone', async () => {
    const author = { user: people.secretary.id, organization: alliance.college.id, role: 'author' }
    await changeProject(({ members }) => ({ members: [...members, author] }))
    await secretary.patch(`/modules/${id}?draft=true`, { summary: '秘书也写了。' })
    await done(teacher, 'submit')
    await letPass()
    await done(dean, 'refer')
    expect(await refused(secretary, 'rule', ruling())).toEqual([403, 'may-not-rule'])
  })
})

describe('reasons for sending back', () => {
  const reasons = async () => (await view(dean)).reasons
  const save = (rows: object[]) => admin.post('/globals/review-settings', { reasons: rows })

  test('are the nine of the issue until the library changes its list', async () => {
    expect((await reasons()).map((row) => row.zh).slice(0, 3)).toEqual([
      '政治性与导向性',
      '科学性',
      '教学适用性',
    ])
    const nine = await reasons()
    expect(nine).toHaveLength(9)
    const own = { zh: '校本特色', en: 'Local relevance' }
    const [first, ...others] = nine
    expect((await save([{ ...first, isOffered: false }, ...others, own])).status).toBe(200)
    const { id: added } = (await reasons()).at(-1)!
    await done(teacher, 'submit')
    expect(await refused(engineer, 'send-back', { reasons: [first!.id] })).toEqual([
      400,
      'unknown-reason',
    ])
    const sentBack = await done(engineer, 'send-back', { reasons: [added, 'accuracy'] })
    expect(sentBack.reviews.at(-1)?.reasons).toEqual([added, 'accuracy'])
    const { docs } = (await dean.get(`/reviews?where[resourceId][equals]=${id}&depth=0`)).body
    expect(docs.find((row) => row.decision === 'sent-back')?.dimensions).toEqual([
      added,
      'accuracy',
    ])
  })

  test('that were used are not deleted, and only editors and administrators change them', async () => {
    const rows = (await reasons()).filter((row) => row.id !== 'accuracy')
    const deleted = await save(rows)
    expect([deleted.status, messageOf(deleted)]).toEqual([
      409,
      expect.stringMatching(/科学性.*可选/),
    ])
    expect((await reasons()).some((row) => row.id === 'accuracy')).toBe(true)
    expect((await save(rows.filter((row) => row.id !== 'benefit'))).status).toBe(409)
    expect((await dean.post('/globals/review-settings', { reasons: rows })).status).toBe(403)
  })
})

/** A draft of a case; its id. */
async function writeCase(title: string, more: object = {}): Promise<string> {
  const common = { project: alliance.project.id, summary: '一次改造。', audience: 'public' }
  return (await teacher.post('/cases?draft=true', { ...common, title, ...more })).body.doc.id
}

test('a case is approved by its company with each item of its own checklist confirmed', async () => {
  const made = await writeCase('焊装线改造', { company: alliance.company.id })
  const step = async (who: Client, name: string, body: object = {}) => {
    const { contentHash } = (await who.get(`/cases/${made}/review`)).body
    return who.post(`/cases/${made}/${name}`, { contentHash, ...body })
  }
  expect((await step(teacher, 'submit')).status).toBe(200)
  expect((await step(dean, 'approve')).status).toBe(200)
  for (const confirmed of [undefined, [], ['tradeSecrets', 'portraits', 'logos'], 'all']) {
    const answer = await step(engineer, 'approve', { confirmed })
    expect([answer.status, messageOf(answer)]).toEqual([
      400,
      expect.stringContaining('设备编号已隐去'),
    ])
  }
  const all = ['equipmentIds', 'logos', 'portraits', 'tradeSecrets']
  expect((await step(engineer, 'approve', { confirmed: all })).status).toBe(200)
  const { docs } = await library.payload.find({
    collection: 'reviews',
    where: { resourceId: { equals: String(made) }, decision: { equals: 'approved' } },
    sort: 'createdAt',
  })
  expect(docs.map(({ dimensions }) => [...(dimensions ?? [])].sort())).toEqual([[], all])
})

test('what the release would refuse is said before the sides sign', async () => {
  await teacher.patch(`/modules/${id}?draft=true`, { contributors: [{ role: 'software' }] })
  const answer = await teacher.post(at('submit'))
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(/贡献者.*人员/)])
  const { quality } = await view(teacher)
  expect(quality[0]).toMatchObject({ field: 'contributors__0__person', weight: 'needed' })
})

test('a case goes out only once somebody answers for what its company does not see: its authors, item by item', async () => {
  const elsewhere = await library.payload.create({
    collection: 'organizations',
    data: { name: '不参加会签的企业', slug: 'silent', type: 'enterprise' },
  })
  const made = await writeCase('物流线改造')
  const submit = async (change: object) => {
    await teacher.patch(`/cases/${made}?draft=true`, change)
    const answer = await teacher.post(`/cases/${made}/submit`)
    return [answer.status, messageOf(answer)]
  }
  expect(await submit({})).toEqual([400, expect.stringContaining('案例企业')])
  expect(await submit({ company: elsewhere.id })).toEqual([
    409,
    expect.stringContaining('设备编号已隐去'),
  ])
  const ticked = { tradeSecrets: true, portraits: true, logos: true }
  expect(await submit({ confidentiality: ticked })).toEqual([
    409,
    expect.stringMatching(/勾选：设备编号已隐去/),
  ])
  expect(await submit({ confidentiality: { ...ticked, equipmentIds: true } })).toEqual([200, ''])
})

test('a withdrawal tells everybody why', async () => {
  await releaseResource({ library, alliance, kind: 'modules', id })
  const withdrawn = await done(engineer, 'withdraw', { reason: 'error', comment: '参数有误' })
  expect(withdrawn.releases.at(-1)).toMatchObject({ reason: 'error', comment: '参数有误' })
  for (const who of [people.teacher, people.manager, people.reader, people.collegeSignatory]) {
    const { docs } = await library.payload.find({
      collection: 'notices',
      where: {
        user: { equals: who.id },
        resourceId: { equals: id },
        event: { equals: 'withdrawn' },
      },
    })
    expect(docs[0]?.detail).toContain('内容有误：参数有误')
  }
  expect(await noticesOf(people.stranger)).toEqual([])
})

describe('a planned step', () => {
  /** The local time in Shanghai so many hours from now, as a browser's field gives it. */
  const inHours = (hours: number) =>
    new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16)
  const letRun = (hours: number) =>
    runSchedules(library.payload, new Date(Date.now() + hours * 3_600_000))
  const failed = async () => (await view(manager)).schedules.find((row) => row.state === 'failed')

  test('is taken at its time in the name of who planned it', async () => {
    await done(teacher, 'submit')
    await done(manager, 'schedule-release', { at: inHours(5) })
    const planned = await done(manager, 'schedule-release', { at: inHours(2), note: '开学版' })
    expect(planned.schedules).toMatchObject([{ operation: 'release', plannedByName: 'manager' }])
    await done(dean, 'approve')
    await done(engineer, 'approve')
    await letRun(1)
    expect((await view(teacher)).standing).toBe('approved')
    await letRun(3)
    await letRun(6)
    const released = await view(teacher)
    expect(released).toMatchObject({ standing: 'released', schedules: [] })
    expect(released.releases).toMatchObject([{ releasedByName: 'manager', comment: '开学版' }])

    await done(engineer, 'schedule-withdrawal', { at: inHours(9), reason: 'outdated' })
    await letRun(10)
    expect((await view(teacher)).releases.at(-1)).toMatchObject({
      kind: 'withdrawal',
      reason: 'outdated',
      releasedByName: 'engineer',
    })
  })

  test('passes the same gate, and what it refuses is told', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    await done(dean, 'schedule-release', { at: inHours(1) })
    await letRun(2)
    expect((await failed())?.message).toContain('还有单位没有同意')
    expect((await view(teacher)).liveRelease).toBe(null)
    expect(await noticesOf(people.collegeSignatory)).toContain('schedule-failed')
    expect(await noticesOf(people.manager)).toContain('schedule-failed')

    await done(engineer, 'approve')
    await done(dean, 'schedule-release', { at: inHours(1) })
    const sessions = { deactivatedAt: new Date().toISOString() }
    const who = { collection: 'users', id: people.collegeSignatory.id } as const
    await library.payload.update({ ...who, data: sessions })
    await letRun(2)
    await library.payload.update({ ...who, data: { deactivatedAt: null } })
    expect((await failed())?.message).toContain('账号已停用')
    expect((await view(teacher)).liveRelease).toBe(null)
  })

  test('is planned by who may take it, for a time to come, and can be taken back', async () => {
    expect(await refused(manager, 'schedule-release', { at: inHours(1) })).toEqual([
      409,
      'not-in-review',
    ])
    await done(teacher, 'submit')
    for (const at of ['', 'soon', '2020-01-01T00:00', '2026-02-30T00:00', inHours(24 * 400)])
      expect(await refused(manager, 'schedule-release', { at })).toEqual([400, 'no-moment'])
    expect(await refused(teacher, 'schedule-release', { at: inHours(1) })).toEqual([
      403,
      'may-not-schedule',
    ])
    const withdrawal = { at: inHours(1), reason: 'error' }
    expect(await refused(engineer, 'schedule-withdrawal', withdrawal)).toEqual([
      409,
      'not-released',
    ])
    await done(manager, 'schedule-release', { at: inHours(1) })
    await done(dean, 'unschedule', { operation: 'release' })
    expect(await refused(dean, 'unschedule', { operation: 'release' })).toEqual([
      409,
      'not-scheduled',
    ])
    await letRun(2)
    expect((await view(teacher)).schedules).toEqual([])
  })
})

describe('notices', () => {
  test('remind once of a sign-off that is overdue', async () => {
    await done(teacher, 'submit')
    await tellOverdue(library.payload, new Date())
    expect(await noticesOf(people.engineer)).toEqual(['submitted'])
    await letPass(new Date(Date.now() - 1000))
    await tellOverdue(library.payload, new Date())
    await tellOverdue(library.payload, new Date())
    expect(await noticesOf(people.engineer)).toEqual(['submitted', 'overdue'])
    expect(await noticesOf(people.teacher)).toEqual(['overdue'])
  })

  test('are one’s own, and read by oneself only', async () => {
    await done(teacher, 'submit')
    const unread = async (who: Client) =>
      (await who.get(`/notices?where[resourceId][equals]=${id}&where[readAt][exists]=false`)).body
        .docs
    const [notice] = await unread(engineer)
    expect(notice).toMatchObject({ event: 'submitted', title: `会签 ${count}` })
    expect(await unread(teacher)).toEqual([])
    await teacher.post('/notices/read', { ids: [notice!.id] })
    expect(await unread(engineer)).toHaveLength(1)
    await engineer.post('/notices/read', { resourceId: id })
    expect(await unread(engineer)).toEqual([])
    expect((await rest.client().post('/notices/read')).status).toBe(401)
  })

  test('of a comment go to the authors, of an answer to the thread', async () => {
    const first = await engineer.post(at('comments'), { text: '单位是秒？', field: 'summary' })
    expect(await noticesOf(people.teacher)).toEqual(['commented'])
    await teacher.post(at('comments'), { text: '是。', replyTo: first.body.doc.id })
    expect(await noticesOf(people.engineer)).toEqual(['commented'])
  })
})

describe('what becomes of approvals', () => {
  test('the approval of a signatory who is removed afterwards stays their organization’s', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    await done(engineer, 'approve')
    const ended = (to: string | null) =>
      changeProject(({ members }) => ({
        members: members.map((row) =>
          (row as { user: string }).user === people.collegeSignatory.id ? { ...row, to } : row,
        ),
      }))
    await ended('2020-01-01T00:00:00.000Z')
    expect(await refused(dean, 'release')).toEqual([404, 'not-found'])
    expect((await done(manager, 'release')).standing).toBe('released')
    await ended(null)
  })

  test('what the end of an organization does is said before: nothing is stored', async () => {
    await done(teacher, 'submit')
    await done(dean, 'approve')
    const rows = [
      { organization: alliance.college.id, signs: true },
      { organization: alliance.company.id, signs: true, to: today() },
    ]
    const ask = async (participants: unknown) => {
      const path = `/projects/${alliance.project.id}/consequences`
      const { body } = await manager.post(path, { participants })
      return (body as unknown as Consequence[]).find((row) => row.id === id)
    }
    expect(await ask(rows)).toMatchObject({
      title: `会签 ${count}`,
      dropped: ['华工智能装备有限公司'],
      added: [],
      opens: true,
    })
    expect(await ask([rows[0], { ...rows[1], to: null }])).toBeUndefined()
    expect(await ask([...rows, null, { organization: committee, signs: true }])).toMatchObject({
      added: ['校企合作委员会'],
      opens: false,
    })
    expect((await view(teacher)).waitingFor).toMatchObject([{ organization: alliance.company.id }])
    const outside = await secretary.post(`/projects/${alliance.project.id}/consequences`, {})
    expect(outside.status).toBe(404)
  })

  test('an organization that leaves is needed no more, and its approval counts no more', async () => {
    await done(teacher, 'submit')
    await done(engineer, 'approve')
    const leave = (to: string | null) =>
      changeProject(({ participants }) => ({
        participants: participants.map((row) =>
          row.organization === alliance.company.id ? { ...row, to } : row,
        ),
      }))
    await leave('2020-01-01T00:00:00.000Z')
    const left = await view(manager)
    expect([left.approvals, left.waitingFor.map((row) => row.organization)]).toEqual([
      [],
      [alliance.college.id],
    ])
    expect(await refused(manager, 'release')).toEqual([409, 'missing-approval'])
    await leave(null)
  })
})

describe('a transfer to another project', () => {
  let other: string
  let host: Client
  const transfers = () =>
    library.payload.find({ collection: 'transfers', where: { resourceId: { equals: id } } })
  const record = async () => {
    const key = `modules/${id}` as const
    return (await readRecords(library.payload, [key], 'Asia/Shanghai')).get(key)
  }
  const openOne = async () => (await transfers()).docs.find(({ state }) => state === 'open')!.id

  beforeAll(async () => {
    const { payload } = library
    const account = { name: 'host', email: 'host@example.org', password: PASSWORD }
    const user = (await payload.create({ collection: 'users', data: account })).id
    const organization = alliance.company.id
    const project = await payload.create({
      collection: 'projects',
      data: {
        name: '虚拟仿真资源',
        slug: 'simulation',
        type: 'resources',
        status: 'building',
        participants: [{ organization, side: 'enterprise', role: 'lead', signs: true }],
        members: (['signatory', 'author'] as const).map((role) => ({ user, organization, role })),
      },
    })
    other = project.id
    host = await rest.login(account)
  })

  test('moves with units, versions and files when both projects agree, and readers notice nothing', async () => {
    const form = new FormData()
    form.set('file', new File(['数据'], '数据.txt'))
    form.set('_payload', JSON.stringify({ project: alliance.project.id }))
    const file = String((await teacher.post('/documents', form)).body.doc.id)
    await teacher.patch(`/modules/${id}?draft=true`, { attachments: [file] })
    await releaseResource({ library, alliance, kind: 'modules', id })
    const before = await record()
    await teacher.patch(`/modules/${id}?draft=true`, { summary: '发布后的草稿' })
    await teacher.post(at('comments'), { text: '移交前的批注' })
    await done(teacher, 'submit')
    await done(dean, 'approve')

    expect((await host.get(`/modules/${id}?draft=true`)).status).toBe(404)
    await done(manager, 'transfer', { to: other, note: '由企业维护' })
    expect(await noticesOf(people.collegeSignatory)).toContain('transfer-proposed')
    const transfer = `/transfers/${await openOne()}`
    const waiting = async (who: Client) =>
      ((await who.get('/desk')).body as unknown as Desk).waiting.items.map((item) => item.kind)
    expect(await waiting(host)).toEqual(['transfers'])
    expect(await waiting(manager)).not.toContain('transfers')
    const standing = (await host.get(`${transfer}/standing`)).body as unknown as TransferView
    expect(standing).toMatchObject({ to: '虚拟仿真资源', mayApprove: true, mayCancel: false })
    expect(standing.missing).toHaveLength(3)
    expect((await teacher.post(`${transfer}/approve`)).status).toBe(403)
    await host.post(`${transfer}/approve`)
    expect(await waiting(host)).toEqual([])
    await dean.post(`${transfer}/approve`)
    expect((await host.get(`/modules/${id}?draft=true`)).status).toBe(404)
    expect((await engineer.post(`${transfer}/approve`)).status).toBe(200)

    const draft = (await host.get(`/modules/${id}?draft=true&depth=0`)).body
    expect(draft).toMatchObject({ project: other, summary: '发布后的草稿' })
    const [unit] = draft.units as string[]
    expect((await host.get(`/units/${unit}?draft=true&depth=0`)).body).toMatchObject({
      project: other,
    })
    expect((await host.get(`/documents/${file}`)).status).toBe(200)
    expect((await host.get(`/comments?where[resourceId][equals]=${id}`)).body.docs).toHaveLength(1)
    const versions = `/modules/versions?where[parent][equals]=${id}&limit=0`
    expect((await host.get(versions)).body.docs.length).toBeGreaterThan(2)
    expect((await teacher.get(versions)).body.docs).toEqual([])
    expect((await teacher.get(`/modules/${id}?draft=true`)).status).toBe(404)
    expect((await teacher.patch(`/modules/${id}?draft=true`, { summary: '旧作者' })).status).toBe(
      403,
    )

    expect(await record()).toEqual({ ...before, project: other })
    expect((await view(host)).standing).toBe('draft')
    const saved = await host.patch(`/modules/${id}?draft=true`, { summary: '新作者' })
    expect(saved.status, messageOf(saved)).toBe(200)
    await done(host, 'submit')
    await done(host, 'approve')
    expect(await noticesOf(people.teacher)).toContain('transferred')
  })

  test('does not come about when one side refuses or its manager takes it back', async () => {
    await done(manager, 'transfer', { to: other })
    expect(await refused(manager, 'transfer', { to: other })).toEqual([409, 'transfer-open'])
    let transfer = `/transfers/${await openOne()}`
    expect((await host.post(`${transfer}/refuse`, {})).status).toBe(400)
    await host.post(`${transfer}/refuse`, { comment: '没有人手' })
    expect((await dean.post(`${transfer}/approve`)).status).toBe(409)
    expect(await noticesOf(people.manager)).toContain('transfer-ended')
    await done(manager, 'transfer', { to: other })
    transfer = `/transfers/${await openOne()}`
    expect((await host.post(`${transfer}/cancel`)).status).toBe(403)
    await manager.post(`${transfer}/cancel`)
    expect((await transfers()).docs.map(({ state }) => state).sort()).toEqual([
      'cancelled',
      'refused',
    ])
    expect((await view(teacher)).project).toBe(alliance.project.id)
  })

  test('is proposed by a manager only, to another project that goes on', async () => {
    expect(await refused(teacher, 'transfer', { to: other })).toEqual([403, 'may-not-transfer'])
    for (const to of ['', 'nowhere', alliance.project.id])
      expect(await refused(manager, 'transfer', { to })).toEqual([400, 'no-destination'])
    expect((await transfers()).totalDocs).toBe(0)
    const names = (await manager.get(`/transfers/destinations?from=${alliance.project.id}`)).body
    expect(names).toEqual([{ id: other, name: '虚拟仿真资源' }])
    expect((await teacher.get('/transfers/destinations')).status).toBe(403)
  })
})
