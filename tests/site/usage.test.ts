import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCounts } from '../../cms/usage/counts.ts'
import type { ProjectRecord } from '../../cms/published/party.ts'
import { openCounts } from '../../site/server/counts.ts'
import { PROJECT } from '../fixtures/records.ts'
import { change } from '../helpers/site.ts'
import { startWrittenSite } from './written-site.ts'

const READER =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/126 Mobile MicroMessenger/8'
const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-counts-'))
const file = path.join(folder, 'counts.db')
const counts = openCounts(file)
let site: Awaited<ReturnType<typeof startWrittenSite>>

beforeAll(async () => void (site = await startWrittenSite({ counts })))
afterAll(async () => {
  await site.stop()
  counts.close()
  await rm(folder, { recursive: true })
})

const visit = async (address: string, headers: Record<string, string> = {}) =>
  (await fetch(site.url + address, { headers: { 'User-Agent': READER, ...headers } })).arrayBuffer()

const counted = (event: string) =>
  readCounts(file, { events: [event], from: '2000-01-01', to: '2999-12-31' }, ['subject', 'detail'])
    .map(({ subject, detail, times }) => [subject, detail, times])
    .sort()

test('views are counted by resource and release, units with their module, lists not at all', async () => {
  for (const page of ['/', '/modules/', '/modules/resource-100/', '/en/modules/resource-100/'])
    await visit(page)
  await visit('/modules/resource-100/u0000101/')
  await visit('/modules/resource-160/')
  expect(counted('view')).toEqual([['r0000100', '1', 3]])
})

test('bots, browsers that ask not to be followed and pages fetched early are left out', async () => {
  const before = counted('view')
  for (const headers of [
    { 'User-Agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' },
    { 'User-Agent': 'curl/8.5' },
    { DNT: '1' },
    { 'Sec-GPC': '1' },
    { 'Sec-Purpose': 'prefetch' },
  ] as Record<string, string>[])
    await visit('/modules/resource-100/', headers)
  expect(counted('view')).toEqual(before)
})

test('a download counts for the page it was asked from, and only its beginning', async () => {
  const html = await site.read('materials/resource-820/index.html')
  const film = /\/files\/[^"]+film\.mp4/.exec(html)?.[0] ?? ''
  const from = { Referer: `${site.url}/materials/resource-820/` }
  await visit(film, from)
  await visit(film, { ...from, Range: 'bytes=0-9' })
  await visit(film, { ...from, Range: 'bytes=100-' })
  expect(counted('download')).toEqual([['r0000820', '1', 2]])
})

test('embeds are counted, and the ledger names each host once a day and nothing more of it', async () => {
  const host = { Origin: 'https://www.college.example' }
  for (let time = 0; time < 3; time++) await visit('/widget/items/r0000100.json', host)
  await visit('/widget/lists/en/modules.json', host)
  await visit('/embed/r0000100/', { Referer: 'https://lms.partner.example/course/7?student=42' })
  await visit('/embed/r0000100/', { Referer: `${site.url}/widgets/` })
  expect(counted('embed')).toEqual([
    ['modules', '', 1],
    ['r0000100', '1', 4],
  ])
  expect(counted('embed-host')).toEqual([
    ['modules', 'www.college.example', 1],
    ['r0000100', 'lms.partner.example', 1],
    ['r0000100', 'www.college.example', 1],
  ])
})

test('the path of the page is kept only where the project opted in, and never its query', async () => {
  const project = site.library.get(`projects/${PROJECT}`) as ProjectRecord
  await site.follower.apply(change(site.library, { put: { ...project, recordsEmbedPath: true } }))
  const page = 'https://opted.example/course/7?student=42'
  await visit('/embed/r0000100/', { Referer: page })
  await visit('/widget/items/r0000120.json', { Referer: page, Origin: 'https://opted.example' })
  await visit('/widget/items/r0000120.json', { Origin: 'https://silent.example' })
  await site.follower.apply(change(site.library, { put: project }))
  expect(counted('embed-host').filter(([, place]) => /opted|silent/.test(String(place)))).toEqual([
    ['r0000100', 'opted.example/course/7', 1],
    ['r0000120', 'opted.example/course/7', 1],
    ['r0000120', 'silent.example', 1],
  ])
  expect(await site.read('modules/resource-100/index.html')).not.toContain('referrerpolicy')
})

test('one address adds no more than so many places to the ledger in a day', async () => {
  for (let at = 0; at < 250; at++)
    await visit('/embed/r0000110/', { Referer: `https://made-up-${at}.example/` })
  const made = counted('embed-host').filter(([, place]) => String(place).startsWith('made-up'))
  expect(made.length).toBeLessThan(200)
  expect(counted('embed').find(([subject]) => subject === 'r0000110')?.[2]).toBe(250)
})

test('nothing of the reader is in the file, and no row can be changed or deleted', () => {
  const db = new DatabaseSync(file)
  const rows = JSON.stringify(db.prepare('SELECT * FROM count').all())
  expect(rows).not.toMatch(/127\.0\.0\.1|Android|MicroMessenger|student|lms[^"]*course/)
  expect(() => db.exec("UPDATE count SET subject = 'x'")).toThrow('only added')
  expect(() => db.exec('DELETE FROM count')).toThrow('only added')
  db.close()
})
