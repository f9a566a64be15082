import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCounts } from '../../cms/usage/counts.ts'
import { openCounts, type Counts } from '../../site/server/counts.ts'
import type { PublicServerOptions } from '../../site/server/options.ts'
import { startSite, type TestSite } from './server-site.ts'

const DAY = '2026-11-24'
let folder: string
let file: string
let counts: Counts
let site: TestSite

const start = async (options: Partial<PublicServerOptions> = {}) => {
  site = await startSite({}, { counts, ...options })
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-counts-'))
  file = path.join(folder, 'counts.db')
  // A quarter past midnight in Shanghai, still the day before in London.
  const now = () => new Date('2026-11-23T16:15:00Z')
  counts = openCounts(file, { now, timeZone: 'Asia/Shanghai' })
})
afterEach(async () => {
  await site.stop()
  counts.close()
  await rm(folder, { recursive: true, force: true })
})

const send = (body: unknown) => site.post('/api/counts/search', body)
const counted = (event: string, from = DAY) =>
  readCounts(file, { events: [event], from, to: '2026-12-31' }, ['subject', 'detail'])
const searches = () => counted('search').map(({ subject }) => subject)

describe('a search', () => {
  test('is counted by day in its plain form, with its hits and no more', async () => {
    await start()
    for (const q of ['ＰＬＣ  编程', ' plc 编程 '])
      expect((await send({ q, locale: 'zh', hits: 3 })).status).toBe(204)
    expect((await send({ q: 'plc 编程', locale: 'zh', hits: 3, rank: 2 })).status).toBe(204)
    expect(counted('search')).toMatchObject([
      { subject: 'plc 编程', detail: 'zh', times: 2, sum: 6, least: 3, last: DAY },
    ])
    expect(counted('click')).toMatchObject([{ subject: 'plc 编程', sum: 2 }])
    expect(counted('search', '2026-11-25')).toEqual([])
    const columns = new DatabaseSync(file, { readOnly: true }).prepare('SELECT * FROM count').get()
    expect(Object.keys(columns!)).toEqual(['day', 'event', 'subject', 'detail', 'value'])
  })

  test.each(['13800138000', '138 0013 8000', 'zhang@example.org', '11010119900307123X', '   '])(
    'for %j is not kept',
    async (q) => {
      await start()
      expect((await send({ q, locale: 'zh', hits: 0 })).status).toBe(204)
      expect(searches()).toEqual([])
    },
  )

  test.each(['DNT', 'Sec-GPC'])('of a browser that says %s is not kept', async (header) => {
    await start()
    const answer = await fetch(`${site.url}/api/counts/search`, {
      method: 'POST',
      headers: { [header]: '1' },
      body: JSON.stringify({ q: '码垛', locale: 'zh', hits: 1 }),
    })
    expect(answer.status).toBe(204)
    expect(searches()).toEqual([])
  })

  test.each([
    'no JSON',
    [],
    null,
    {},
    { q: 1, locale: 'zh', hits: 1 },
    { q: '码垛', locale: 'fr', hits: 1 },
    { q: '码垛', locale: 'zh', hits: -1 },
    { q: '码垛', locale: 'zh', hits: 1e9 },
    { q: '码垛', locale: 'zh', hits: 1, rank: 0 },
    { q: '码垛', locale: 'zh', hits: 1, rank: '1' },
  ])('said as %j is refused and not counted', async (body) => {
    await start()
    expect((await send(body)).status).toBe(400)
    expect(searches()).toEqual([])
  })

  test('is not taken from another site, nor when it is too long', async () => {
    await start()
    const body = JSON.stringify({ q: '码垛', locale: 'zh', hits: 1 })
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const init = { method: 'POST', headers, body }
    expect((await fetch(`${site.url}/api/counts/search`, init)).status).toBe(400)
    expect((await send({ q: 'x'.repeat(5000), locale: 'zh', hits: 1 })).status).toBe(413)
    expect(searches()).toEqual([])
  })

  test('is answered but not counted where counting is switched off', async () => {
    await start({ counts: undefined })
    expect((await send({ q: '码垛', locale: 'zh', hits: 1 })).status).toBe(204)
    expect(searches()).toEqual([])
  })

  test('is limited by address', async () => {
    await start({ limits: { counts: { requests: 2, seconds: 60 } } })
    const answers = []
    for (let at = 0; at < 3; at++)
      answers.push((await send({ q: '码垛', locale: 'zh', hits: 1 })).status)
    expect(answers).toEqual([204, 204, 429])
  })
})

test('counts are only ever added', async () => {
  await start()
  await send({ q: '码垛', locale: 'zh', hits: 1 })
  const other = new DatabaseSync(file)
  expect(() => other.exec('UPDATE count SET value = 2')).toThrow('only added')
  expect(() => other.exec('DELETE FROM count')).toThrow('only added')
  other.close()
})

test('a count that cannot be written costs no reader an answer', async () => {
  const errors: unknown[] = []
  const add = () => {
    throw new Error('database or disk is full')
  }
  await start({ counts: { add }, onError: (error) => errors.push(error) })
  expect((await send({ q: '码垛', locale: 'zh', hits: 1 })).status).toBe(204)
  expect(errors).toHaveLength(1)
})
