import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Change, Follower } from '../../cms/publishing/follower.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { countReport, reconcile } from '../../cms/publishing/reconcile.ts'
import { createWorker } from '../../cms/publishing/worker.ts'
import { publishedSource } from '../../cms/published/source.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { type Alliance, paragraph, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { startMeilisearch } from '../helpers/meilisearch.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'

const TIME_ZONE = 'Asia/Shanghai'

describe('the stream', () => {
  let library: TestLibrary
  let alliance: Alliance
  let engine: Awaited<ReturnType<typeof startMeilisearch>>
  const published = openLibrary(':memory:')
  let isFailing = false
  let seen: Change[] = []
  /** The second follower of the test: remembers what it was told, and fails when asked to. */
  const witness: Follower = {
    name: 'site',
    apply: async (changes) => {
      if (isFailing) throw new Error('the disk is full')
      seen.push(...changes.map((change) => ({ ...change })))
    },
    async *holdings() {},
    async *expected() {},
    repair: async () => {},
  }
  const followers = () => [
    createSearchFollower({ library: published, url: engine.url, masterKey: engine.masterKey }),
    witness,
  ]
  const worker = () =>
    createWorker({
      payload: library.payload,
      library: published,
      followers: followers(),
      ...publishedSource(library.payload, TIME_ZONE),
    })
  const found = async (q: string) => {
    const answer = await fetch(`${engine.url}/indexes/resources_zh/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${engine.masterKey}` },
      body: JSON.stringify({ q, matchingStrategy: 'all' }),
    })
    return ((await answer.json()) as { hits: { title: string }[] }).hits.map((hit) => hit.title)
  }

  beforeAll(async () => {
    ;({ library, alliance } = await startAlliance())
    engine = await startMeilisearch()
    await worker().wake()
  })
  afterAll(async () => {
    await engine.stop()
    await library.stop()
  })

  test('carries a release to the index and tells its authors when', async () => {
    const { id } = await writeModule(library, alliance, '机器人视觉分拣')
    await releaseResource({ library, alliance, kind: 'modules', id })
    await worker().wake()
    expect(await found('视觉分拣')).toEqual(['机器人视觉分拣'])
    const { docs } = await library.payload.find({
      collection: 'deliveries',
      where: { key: { equals: `modules/${id}` } },
    })
    expect(docs[0]).toMatchObject({ searchError: null, siteError: null })
    expect(Date.parse(docs[0]!.searchAt!)).toBeGreaterThan(0)
    const outbox = await library.payload.count({ collection: 'outbox' })
    expect(outbox.totalDocs).toBe(0)
  })

  test('carries no draft and no members-only word', async () => {
    const { id } = await writeModule(library, alliance, '保密工艺模块')
    const req = await library.as(alliance.people.teacher)
    const { units } = await library.payload.findByID({
      collection: 'modules',
      id,
      draft: true,
      depth: 0,
    })
    const body = paragraph('公开的正文')
    const secret = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'a', blockType: 'membersOnly', body: paragraph('绝密参数') },
    }
    await library.payload.update({
      collection: 'units',
      id: units![0] as string,
      draft: true,
      overrideAccess: false,
      req,
      data: { body: { root: { ...body.root, children: [...body.root.children, secret] } } },
    })
    await worker().wake()
    expect(await found('保密工艺')).toEqual([])
    await releaseResource({ library, alliance, kind: 'modules', id })
    await worker().wake()
    expect(await found('保密工艺')).toEqual(['保密工艺模块'])
    expect(await found('绝密参数')).toEqual([])
    expect(JSON.stringify(published.get(`modules/${id}`))).not.toContain('绝密参数')
  })

  test('does not let a failing follower hold up the other, and loses nothing', async () => {
    const { id } = await writeModule(library, alliance, '失败重试模块')
    await releaseResource({ library, alliance, kind: 'modules', id })
    isFailing = true
    await worker().wake()
    expect(await found('失败重试')).toEqual(['失败重试模块'])
    const { docs } = await library.payload.find({
      collection: 'deliveries',
      where: { key: { equals: `modules/${id}` } },
    })
    expect(docs[0]?.siteError).toBe('the disk is full')
    isFailing = false
    seen = []
    await worker().wake()
    expect(seen.map((change) => change.key)).toContain(`modules/${id}`)
  })

  test('takes a withdrawal out of the index', async () => {
    const { id } = await writeModule(library, alliance, '即将下线模块')
    await releaseResource({ library, alliance, kind: 'modules', id })
    await worker().wake()
    expect(await found('即将下线')).toEqual(['即将下线模块'])
    await withdraw({
      req: await library.as(alliance.people.collegeSignatory),
      kind: 'modules',
      id,
      reason: 'error',
    })
    await worker().wake()
    expect(await found('即将下线')).toEqual([])
  })

  test('writes no outbox row for a change that is rolled back', async () => {
    const before = await library.payload.count({ collection: 'outbox' })
    const twice = { name: '重名', slug: 'jiangcheng', type: 'enterprise' as const }
    await expect(
      library.payload.create({ collection: 'organizations', data: twice }),
    ).rejects.toThrow()
    expect(await library.payload.count({ collection: 'outbox' })).toEqual(before)
  })

  test('never tears a document that several people save in the same instant', async () => {
    const { id } = await library.payload.create({ collection: 'people', data: { name: '起始' } })
    const save = (index: number) =>
      library.payload
        .update({ collection: 'people', id, data: { name: `姓名${index}`, orcid: `号${index}` } })
        .catch(() => undefined)
    await Promise.all(Array.from({ length: 6 }, (_, index) => save(index)))
    const stored = await library.payload.findByID({ collection: 'people', id })
    expect(stored.orcid?.slice(1)).toBe(stored.name.slice(2))
    await worker().wake()
  })

  test('reports what differs and repairs it', async () => {
    const run = (repair: boolean) =>
      reconcile({
        library: published,
        followers: followers(),
        ...publishedSource(library.payload, TIME_ZONE),
        repair,
      })
    expect(countReport(await run(false))).toBe(0)
    const victim = [...published.all('modules')][0]!
    published.delete(`modules/${victim.id}`)
    await fetch(`${engine.url}/indexes/resources_zh/documents`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${engine.masterKey}` },
    })
    await expect.poll(() => found('视觉')).toEqual([])
    const report = await run(true)
    expect(report[0]?.differences.missing).toEqual([`modules/${victim.id}`])
    expect(report[1]?.differences.missing.length).toBeGreaterThan(1)
    expect(countReport(await run(false))).toBe(0)
  })
})
