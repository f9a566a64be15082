import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf } from '../../cms/access/rights.ts'
import { readRecords } from '../../cms/published/read.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { type Answer, type Client, messageOf, startRest } from '../helpers/rest.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'

let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let people: Record<'teacher' | 'admin' | 'signatory' | 'manager', Client>

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
  people = {
    teacher: await rest.login(alliance.people.teacher),
    admin: await rest.login(alliance.people.admin),
    signatory: await rest.login(alliance.people.collegeSignatory),
    manager: await rest.login(alliance.people.manager),
  }
})
afterAll(async () => {
  await rest.stop()
  await library.stop()
})

/** What readers may see of the modules, as the stream takes it. */
const published = async (...ids: string[]) => {
  const keys = ids.map((id) => `modules/${id}` as const)
  const records = await readRecords(library.payload, keys, 'Asia/Shanghai')
  return Object.fromEntries([...records].filter(([, record]) => record !== undefined))
}

describe('a publish by somebody without the right', () => {
  let live: string
  let draft: string
  let unit: string
  let before: Awaited<ReturnType<typeof published>>
  let round = 0

  beforeAll(async () => {
    live = (await writeModule(library, alliance, '已发布的模块')).id
    await releaseResource({ library, alliance, kind: 'modules', id: live })
    const written = await writeModule(library, alliance, '草稿模块')
    draft = written.id
    unit = idOf(
      (await library.payload.findByID({ collection: 'modules', id: live, depth: 0, draft: true }))
        .units?.[0],
    )
  })
  beforeEach(async () => {
    await people.teacher.patch(`/modules/${live}?draft=true`, { summary: `草稿 ${++round}` })
    before = await published(live, draft)
    expect(Object.keys(before)).toEqual([`modules/${live}`])
  })

  const unchanged = async () => expect(await published(live, draft)).toEqual(before)
  const says = (answer: Answer, status: number, message: RegExp) =>
    expect([answer.status, messageOf(answer)]).toEqual([status, expect.stringMatching(message)])
  const refused = /不能直接发布.*Nothing is published/

  const doors: [string, (who: Client) => Promise<Answer>, (answer: Answer) => unknown][] = [
    [
      'PATCH of the status',
      (who) => who.patch(`/modules/${draft}`, { _status: 'published' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'PATCH of the status of what is live',
      (who) => who.patch(`/modules/${live}`, { _status: 'published', title: '强' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'PATCH with the draft flag',
      (who) => who.patch(`/modules/${draft}?draft=true`, { _status: 'published' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'publishing all languages',
      (who) => who.patch(`/modules/${draft}?publishAllLocales=true`, {}),
      (answer) => says(answer, 403, refused),
    ],
    [
      'publishing one language',
      (who) => who.patch(`/modules/${draft}?publishSpecificLocale=zh`, {}),
      (answer) => says(answer, 403, refused),
    ],
    [
      'unpublishing all languages',
      (who) => who.patch(`/modules/${live}?unpublishAllLocales=true`, {}),
      (answer) => says(answer, 403, refused),
    ],
    [
      'PATCH of many',
      (who) => who.patch(`/modules?where[id][in]=${draft},${live}`, { _status: 'published' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'creating it published',
      (who) =>
        who.post('/modules', {
          project: alliance.project.id,
          title: '新',
          summary: '新',
          _status: 'published',
        }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'publishing a unit of it',
      (who) => who.patch(`/units/${unit}`, { title: '强', _status: 'published' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'duplicating what is live as published',
      (who) => who.post(`/modules/${live}/duplicate`, { _status: 'published' }),
      (answer) => says(answer, 403, refused),
    ],
    [
      'saving without a status',
      (who) => who.patch(`/modules/${live}`, { title: '悄悄' }),
      (answer) => expect([200, 403, 404]).toContain(answer.status),
    ],
    [
      'saving many without a status',
      (who) => who.patch(`/modules?where[id][equals]=${live}`, { title: '悄悄' }),
      (answer) => expect([200, 403]).toContain(answer.status),
    ],
    [
      'saving a unit without a status',
      (who) => who.patch(`/units/${unit}`, { title: '悄悄' }),
      (answer) => expect([200, 403, 404]).toContain(answer.status),
    ],
    [
      'unpublishing',
      (who) => who.patch(`/modules/${live}`, { _status: 'draft' }),
      (answer) => expect([200, 403, 404]).toContain(answer.status),
    ],
    [
      'deleting it',
      (who) => who.delete(`/modules/${live}`),
      (answer) => expect([403, 404, 409]).toContain(answer.status),
    ],
    [
      'moving it to the trash',
      (who) => who.patch(`/modules/${live}`, { deletedAt: new Date().toISOString() }),
      (answer) => expect([403, 404, 409]).toContain(answer.status),
    ],
    [
      'duplicating',
      (who) => who.post(`/modules/${live}/duplicate`, {}),
      (answer) => expect([200, 403, 404]).toContain(answer.status),
    ],
    [
      'the order of a list',
      (who) =>
        who.post('/reorder', {
          collectionSlug: 'modules',
          docsToMove: [live],
          target: { id: draft, key: 'a0' },
          orderableFieldName: '_order',
          newKeyWillBe: 'greater',
        }),
      (answer) => expect(answer.status).toBeGreaterThanOrEqual(400),
    ],
    [
      'running jobs',
      (who) => who.get('/payload-jobs/run'),
      (answer) => expect(answer.status).toBeGreaterThanOrEqual(400),
    ],
    [
      'a scheduled publish',
      (who) =>
        who.post('/payload-jobs', {
          taskSlug: 'schedulePublish',
          input: { type: 'publish', doc: { relationTo: 'modules', value: draft } },
        }),
      (answer) => expect(answer.status).toBeGreaterThanOrEqual(400),
    ],
    [
      'its own release row',
      (who) =>
        who.post('/releases', {
          resourceKind: 'modules',
          resourceId: draft,
          project: alliance.project.id,
          number: 1,
          kind: 'new',
          contentHash: 'x',
        }),
      (answer) => expect(answer.status).toBe(403),
    ],
    [
      'its own approval',
      (who) =>
        who.post('/reviews', {
          resourceKind: 'modules',
          resourceId: draft,
          project: alliance.project.id,
          decision: 'approved',
          contentHash: 'x',
          snapshot: {},
        }),
      (answer) => expect(answer.status).toBe(403),
    ],
    [
      'releasing what nobody approved',
      (who) => who.post(`/modules/${draft}/release`),
      (answer) => expect([403, 409]).toContain(answer.status),
    ],
  ]

  test.each(doors)('by %s changes nothing that readers see', async (_, knock, expectAnswer) => {
    for (const who of Object.values(people)) {
      const answer = await knock(who)
      if (answer.status !== 403 || who === people.teacher) expectAnswer(answer)
      await unchanged()
    }
    expect((await knock(rest.client() as Client)).status).toBeGreaterThanOrEqual(400)
    await unchanged()
  })

  test('by restoring an old version changes nothing that readers see', async () => {
    const { body } = await people.teacher.get(
      `/modules/versions?where[parent][equals]=${live}&limit=4&sort=createdAt&depth=0`,
    )
    expect(body.totalDocs).toBeGreaterThan(1)
    for (const { id } of body.docs) {
      says(
        await people.teacher.post(`/modules/versions/${id}`),
        403,
        /恢复为草稿.*Restore as draft/,
      )
      await unchanged()
      expect((await people.teacher.post(`/modules/versions/${id}?draft=true`)).status).toBe(200)
      await unchanged()
    }
  })
})

test('a copy of a module is another module, with copies of its units', async () => {
  const { id, units } = await writeModule(library, alliance, '原件')
  const { body, status } = await people.teacher.post(`/modules/${id}/duplicate?depth=0`)
  expect(status).toBe(200)
  const copied = body.doc.units as string[]
  expect(copied).toHaveLength(2)
  expect(copied.filter((unit) => JSON.stringify(units).includes(unit))).toEqual([])
  const original = await people.teacher.get(`/modules/${id}?draft=true&depth=0`)
  expect([body.doc.permalink, body.doc.slug]).not.toContain(original.body.permalink)
  expect(body.doc.slug).not.toBe(original.body.slug)
  expect(body.doc._status).toBe('draft')
})

test('two people who save the same document in the same instant leave one whole document', async () => {
  const { id } = await writeModule(library, alliance, '同时保存')
  const engineer = await rest.login(alliance.people.engineer)
  for (let round = 0; round < 5; round++) {
    const save = (who: Client, text: string) =>
      who.patch(`/modules/${id}?draft=true`, { title: text, summary: text, hours: round })
    const answers = await Promise.all([
      save(people.teacher, `甲${round}`),
      save(engineer, `乙${round}`),
    ])
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect([answer.status, messageOf(answer)]).toEqual([
        409,
        expect.stringMatching(/请重试.*try again/),
      ])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    const { body } = await people.teacher.get(`/modules/${id}?draft=true&depth=0`)
    expect(body.title).toMatch(/^[甲乙]/)
    expect([body.title, body.hours]).toEqual([body.summary, round])
  }
})

describe('what makes no sense', () => {
  const clear = (answer: Answer) => {
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(messageOf(answer)).not.toMatch(/SQLITE|Cast to|undefined|stack/i)
  }

  test.each<[string, (who: Client) => Promise<Answer>]>([
    ['JSON that is none', (who) => who.send('POST', '/modules/x/submit', undefined)],
    ['an id that is none', (who) => who.get("/modules/'; DROP TABLE users; --")],
    [
      'a step of a resource that is not there',
      (who) => who.post('/modules/nothing/approve', { contentHash: 'x' }),
    ],
    ['a filter by a secret', (who) => who.get('/users?where[hash][like]=a')],
    ['a filter by a reset token', (who) => who.get('/users?where[resetPasswordToken][like]=a')],
    [
      'a filter through a relationship to a secret',
      (who) => who.get('/comments?where[author.salt][like]=a'),
    ],
    [
      'a filter by a field that is not there',
      (who) => who.get('/modules?where[nothing][equals]=1'),
    ],
  ])('%s is answered clearly', async (_, ask) => clear(await ask(people.teacher)))
})
