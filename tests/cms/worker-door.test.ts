import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRecords } from '../../cms/published/read.ts'
import type { Follower } from '../../cms/publishing/follower.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { createWorker } from '../../cms/publishing/worker.ts'
import { createWorkerServer } from '../../scripts/worker/server.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'

let library: TestLibrary
let url: string
let isBroken = true
let day = 0
const ends: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  library = await startLibrary()
  const { payload } = library
  const follower: Follower = {
    name: 'site',
    apply: async () => {
      if (isBroken) throw new Error('the disk is full')
    },
    async *holdings() {},
    async *expected() {},
    repair: async () => {},
    figures: () => ({ pages: 7 }),
  }
  const worker = createWorker({
    payload,
    library: openLibrary(':memory:'),
    followers: [follower],
    readRecords: (keys) => readRecords(payload, keys, 'Asia/Shanghai'),
    now: () => new Date(Date.UTC(2026, 0, 1 + day)),
  })
  const server = createWorkerServer({ worker, payload })
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
  ends.push(
    () => server.close(),
    () => worker.stop(),
  )
  await payload.create({
    collection: 'organizations',
    data: { name: '江城职业技术学院', slug: 'jiangcheng', type: 'vocational-college' },
    overrideAccess: true,
  })
  // Each try is due a day after the last one.
  for (; day < 5; day++) await worker.wake()
})
afterAll(async () => {
  for (const end of ends) await end()
  await library.stop()
})

const get = async (path: string) => (await fetch(url + path)).text()
const post = (path: string, headers = {}) =>
  fetch(url + path, { method: 'POST', headers, redirect: 'manual' })

test('what failed five times is parked, and people and Prometheus are told', async () => {
  const page = await get('/')
  expect(page).toContain('organizations/')
  expect(page).toContain('the disk is full')
  const metrics = await get('/metrics')
  expect(metrics).toContain('ronghe_follower_parked{follower="site"} 1\n')
  expect(metrics).toContain('ronghe_follower_failures_total{follower="site"} 5\n')
  expect(metrics).toContain('ronghe_pages_written_total 7\n')
  expect(metrics).toContain('ronghe_outbox_rows 0\n')
  for (const line of metrics.trim().split('\n'))
    expect(line).toMatch(/^(# |ronghe_\w+(\{.*\})? \d)/)
})

test('a page of another site cannot press its buttons', async () => {
  expect((await post('/retry', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
})

test('tried again once the cause is gone, it is taken at once', async () => {
  isBroken = false
  expect((await post('/retry')).status).toBe(303)
  expect(await get('/')).toContain('没有搁置的内容')
  expect(await get('/metrics')).toContain('ronghe_follower_delivered_total{follower="site"} 1\n')
})
