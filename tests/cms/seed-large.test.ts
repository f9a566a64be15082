import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRecords } from '../../cms/published/read.ts'
import { isResource, type ResourceRecord } from '../../cms/published/record.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { seedLarge } from '../../scripts/seed/large/seed.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'

const RESOURCES = 12
let library: TestLibrary
let alliance: Alliance
let released: ResourceRecord[]

beforeAll(async () => {
  ;({ library, alliance } = await startAlliance())
  const { id } = await writeModule(library, alliance)
  await releaseResource({ library, alliance, kind: 'modules', id })
  await seedLarge({ payload: library.payload, resources: RESOURCES })
  released = []
  for await (const record of allRecords(library.payload, 'Asia/Shanghai'))
    if (isResource(record)) released.push(record)
})
afterAll(() => library.stop())

const seeded = () => released.filter(({ slug }) => slug !== 'gong-ye-ji-qi-ren-ma-duo-bian-cheng')

test('a library has as many released resources as were asked for, modules with six units and more', () => {
  expect(released).toHaveLength(RESOURCES)
  expect(new Set(released.map(({ permalink }) => permalink)).size).toBe(RESOURCES)
  for (const record of seeded())
    expect(record.kind === 'modules' ? record.units.length : 0).toBeGreaterThanOrEqual(6)
  for (const { slug } of released) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('asked for again, it adds nothing', async () => {
  expect(await seedLarge({ payload: library.payload, resources: RESOURCES })).toBe(0)
})

test('the rules of release hold on it: what is live is what all have approved', async () => {
  const req = await library.as(alliance.people.teacher)
  for (const { kind, id } of seeded()) {
    const { state, reviews, releases, present } = await readStanding(req, kind, id)
    expect(state.standing).toBe('released')
    expect(releases).toMatchObject([{ number: 1, contentHash: present.hash }])
    expect(
      reviews.filter(
        ({ decision, contentHash }) => decision === 'approved' && contentHash === present.hash,
      ),
    ).toHaveLength(2)
  }
})

test('it is edited, reviewed and released again like any other', async () => {
  const [{ kind, id }] = seeded() as [ResourceRecord]
  const { payload, as } = library
  await payload.update({
    collection: kind,
    id,
    data: { summary: '改过的摘要。' },
    draft: true,
    locale: 'zh',
    overrideAccess: false,
    req: await as(alliance.people.teacher),
  })
  const req = await as(alliance.people.teacher)
  expect((await readStanding(req, kind, id)).state.standing).toBe('draft')
  await releaseResource({ library, alliance, kind, id })
  const { state, releases } = await readStanding(req, kind, id)
  expect(state.standing).toBe('released')
  expect(releases.map(({ number }) => number)).toEqual([1, 2])
  const live = await payload.findByID({ collection: kind, id, overrideAccess: true, depth: 0 })
  expect(live).toMatchObject({ summary: '改过的摘要。', _status: 'published' })
})
