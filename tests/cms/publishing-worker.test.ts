import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readRecords } from '../../cms/published/read.ts'
import type { Key } from '../../cms/published/record.ts'
import { publishedSource } from '../../cms/published/source.ts'
import type { Change, Follower } from '../../cms/publishing/follower.ts'
import type { ReadRecords } from '../../cms/publishing/intake.ts'
import { createLease } from '../../cms/publishing/lease.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { createWorker, type Worker } from '../../cms/publishing/worker.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'

const TTL = 400

/** A follower of the test: remembers what it took, and fails or waits as it is told. */
function witness(name: 'search' | 'site') {
  const seen: Change[] = []
  const state = { broken: (() => false) as (change: Change) => boolean, gate: Promise.resolve() }
  const follower: Follower = {
    name,
    async apply(changes) {
      await state.gate
      if (changes.some(state.broken)) throw new Error('the disk is full')
      // What they were now: asked later, they would tell what the library holds then.
      seen.push(...changes.map((change) => ({ ...change })))
    },
    async *holdings() {},
    async *expected() {},
    repair: async () => {},
  }
  const keys = () => seen.map(({ key }) => key)
  return { ...follower, seen, keys, state }
}

describe('the worker', () => {
  let library: TestLibrary
  const workers: Worker[] = []
  beforeAll(async () => void (library = await startLibrary()))
  afterAll(() => library.stop())
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop()
    await library.payload.delete({ collection: 'outbox', where: {} })
  })

  function setUp({ read, now }: { read?: ReadRecords; now?: () => Date } = {}) {
    const published = openLibrary(':memory:')
    const [search, site] = [witness('search'), witness('site')]
    const start = () => {
      const worker = createWorker({
        payload: library.payload,
        library: published,
        followers: [search, site],
        readRecords: read ?? ((keys) => readRecords(library.payload, keys, 'Asia/Shanghai')),
        leaseTtl: TTL,
        ...(now && { now }),
      })
      workers.push(worker)
      return worker
    }
    return { published, search, site, start }
  }

  async function skill(name: string): Promise<Key> {
    const slug = `s-${Math.random().toString(36).slice(2)}`
    const { id } = await library.payload.create({ collection: 'skills', data: { name, slug } })
    return `skills/${id}`
  }
  const rename = (key: Key, name: string) =>
    library.payload.update({ collection: 'skills', id: key.split('/')[1]!, data: { name } })
  const delivery = async (key: Key) =>
    (await library.payload.find({ collection: 'deliveries', where: { key: { equals: key } } }))
      .docs[0]

  test('lets one record that cannot be shown hold up no other', async () => {
    const { search, site, start } = setUp()
    const [sound, broken] = [await skill('装配'), await skill('焊接')]
    site.state.broken = ({ key }) => key === broken
    const worker = start()
    await worker.wake()
    expect(site.keys()).toEqual([sound])
    expect(search.keys()).toEqual(expect.arrayContaining([sound, broken]))
    expect((await delivery(broken))?.siteAt ?? null).toBeNull()
    expect(await delivery(broken)).toMatchObject({
      siteError: 'the disk is full',
      searchError: null,
    })
    for (let attempt = 2; attempt <= 5; attempt++) await worker.retry()
    expect(worker.health().followers[1]).toMatchObject({
      parked: [{ key: broken, error: 'the disk is full' }],
    })
    const later = await skill('检测')
    await worker.wake()
    expect(site.keys()).toEqual([sound, later])
    site.state.broken = () => false
    await worker.retry()
    expect(site.keys()).toContain(broken)
    expect(await delivery(broken)).toMatchObject({ siteError: null })
    expect(worker.health().followers[1]).toMatchObject({ waiting: 0, parked: [] })
  })

  test('parks nothing while a follower is away, and gives it everything when it is back', async () => {
    const { search, site, start } = setUp()
    site.state.broken = () => true
    const keys = await Promise.all(Array.from({ length: 8 }, (_, index) => skill(`技能${index}`)))
    const worker = start()
    for (let attempt = 0; attempt < 4; attempt++) await worker.retry()
    expect(search.keys().sort()).toEqual(keys.sort())
    expect(worker.health().followers[1]).toMatchObject({ waiting: 8, parked: [] })
    site.state.broken = () => false
    await worker.retry()
    expect(site.keys().sort()).toEqual(keys)
  })

  test('waits for no clock: set back by days, what failed before is tried again', async () => {
    let today = Date.UTC(2026, 0, 10)
    const { site, start } = setUp({ now: () => new Date(today) })
    const [sound, broken] = [await skill('钳工'), await skill('铣工')]
    site.state.broken = ({ key }) => key === broken
    const worker = start()
    await worker.wake()
    expect(site.keys()).toEqual([sound])
    site.state.broken = () => false
    await worker.wake()
    expect(site.keys()).toEqual([sound])
    today -= 3 * 86_400_000
    await worker.wake()
    expect(site.keys()).toEqual([sound, broken])
  })

  test('gives each follower its own pace', async () => {
    const { search, site, start } = setUp()
    let open = () => {}
    site.state.gate = new Promise((resolve) => (open = resolve))
    const first = await skill('慢')
    const worker = start()
    const both = worker.wake()
    await expect.poll(search.keys).toEqual([first])
    const second = await skill('快')
    const again = worker.wake()
    await expect.poll(search.keys).toEqual([first, second])
    expect(site.keys()).toEqual([])
    open()
    await Promise.all([both, again])
    expect(site.keys()).toEqual([first, second])
  })

  test('loses no change that comes while the one before is taken', async () => {
    const { published, site, start } = setUp()
    const key = await skill('第一')
    let open = () => {}
    site.state.gate = new Promise((resolve) => (open = resolve))
    const worker = start()
    const first = worker.wake()
    await expect.poll(() => published.get(key)).toMatchObject({ name: { zh: '第一' } })
    await rename(key, '第二')
    const second = worker.wake()
    await expect.poll(() => published.get(key)).toMatchObject({ name: { zh: '第二' } })
    open()
    await Promise.all([first, second])
    expect(
      site.seen.map(({ before, after }) =>
        [before, after].map((record) => record && nameOf(record)),
      ),
    ).toEqual([
      [undefined, '第二'],
      ['第一', '第二'],
    ])
  })

  test('goes on after a crash between the library and a follower', async () => {
    const { site, start } = setUp()
    site.state.gate = new Promise(() => {})
    const key = await skill('中断')
    void start().wake()
    await expect
      .poll(async () => (await library.payload.count({ collection: 'outbox' })).totalDocs)
      .toBe(0)
    workers.pop()
    site.state.gate = Promise.resolve()
    await start().wake()
    expect(site.keys()).toEqual([key])
  })

  test('puts a document aside that cannot be read, tells its authors, and reads it later', async () => {
    let unreadable: Key | undefined
    const read: ReadRecords = async (keys) => {
      if (unreadable && keys.includes(unreadable)) throw new Error('no such block')
      return readRecords(library.payload, keys, 'Asia/Shanghai')
    }
    const { published, start } = setUp({ read })
    const sound = await skill('可读')
    unreadable = await skill('不可读')
    const worker = start()
    await worker.wake()
    expect(published.get(sound)).toBeDefined()
    expect(await delivery(unreadable)).toMatchObject({
      siteError: 'no such block',
      searchError: 'no such block',
    })
    expect((await library.payload.count({ collection: 'outbox' })).totalDocs).toBe(0)
    const cured = unreadable
    unreadable = undefined
    await worker.retry()
    expect(published.get(cured)).toBeDefined()
    expect(await delivery(cured)).toMatchObject({ siteError: null, searchError: null })
  })

  test('takes a deleted document away', async () => {
    const { site, start } = setUp()
    const key = await skill('将删除')
    const worker = start()
    await worker.wake()
    await library.payload.delete({ collection: 'skills', id: key.split('/')[1]! })
    await worker.wake()
    expect(site.seen.at(-1)).toMatchObject({ key, before: { name: { zh: '将删除' } } })
    expect(site.seen.at(-1)?.after).toBeUndefined()
  })

  test('works alone: a second one waits until the first ends', async () => {
    const [one, two] = [setUp(), setUp()]
    await one.start().start()
    const second = two.start()
    const started = second.start()
    const key = await skill('唯一')
    await expect.poll(one.site.keys, { timeout: 5000 }).toEqual([key])
    expect(second.health().isLeading).toBe(false)
    expect(two.site.keys()).toEqual([])
    await workers.shift()?.stop()
    await started
    expect(second.health().isLeading).toBe(true)
  })

  test('takes over from one that gives no sign of life, and not before', async () => {
    const { payload } = library
    const lease = createLease({ payload, name: 'elsewhere', ttl: TTL })
    const { id } = await payload.create({
      collection: 'leases',
      data: { name: 'elsewhere', holder: 'another-host 1 x', beat: 1 },
    })
    expect(await lease.renew()).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, TTL))
    await payload.update({ collection: 'leases', id, data: { beat: 2 } })
    expect(await lease.renew()).toBe(false)
    await expect.poll(() => lease.renew(), { interval: TTL / 4 }).toBe(true)
    expect(lease.isHeld()).toBe(true)
    await payload.update({ collection: 'leases', id, data: { holder: 'another-host 1 x' } })
    expect(await lease.renew()).toBe(false)
    expect(lease.isHeld()).toBe(false)
  })

  test('fills a new library before it makes anything from it: what is not there yet was not withdrawn', async () => {
    const keys = [await skill('拆卸'), await skill('装调')]
    await library.payload.delete({ collection: 'outbox', where: {} })
    const published = openLibrary(':memory:')
    let found: boolean[] = []
    const worker = createWorker({
      payload: library.payload,
      library: published,
      followers: [
        {
          ...witness('site'),
          tend: () => {
            found = keys.map((key) => published.get(key) !== undefined)
            return Promise.resolve()
          },
        },
      ],
      ...publishedSource(library.payload, 'Asia/Shanghai'),
      leaseTtl: TTL,
    })
    workers.push(worker)
    await worker.start()
    expect(found).toEqual([true, true])
  })

  test('has not caught up while it could not work on for want of the lease', async () => {
    const published = openLibrary(':memory:')
    const site = witness('site')
    let isFirst = true
    const worker = createWorker({
      payload: library.payload,
      library: published,
      followers: [site],
      leaseTtl: TTL,
      async readRecords(keys) {
        // The process is busy for longer than its lease lasts.
        if (isFirst) for (const end = performance.now() + 2 * TTL; performance.now() < end;);
        isFirst = false
        return readRecords(library.payload, keys, 'Asia/Shanghai')
      },
    })
    workers.push(worker)
    const { id } = await library.payload.create({
      collection: 'skills',
      data: { name: '示教', slug: 'teaching' },
      overrideAccess: true,
    })
    await worker.start()
    expect(site.keys()).toContain(`skills/${id}`)
  })
})

const nameOf = (record: NonNullable<Change['after']>) => 'name' in record && record.name.zh
