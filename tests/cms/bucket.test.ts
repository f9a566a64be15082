import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBucket } from '../../cms/env.ts'
import { allRecords, readRecords } from '../../cms/published/read.ts'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { publishedSource } from '../../cms/published/source.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { countReport, reconcile } from '../../cms/publishing/reconcile.ts'
import { openUploads } from '../../cms/storage.ts'
import { backUp } from '../../scripts/backup/backup.ts'
import { restore } from '../../scripts/backup/restore.ts'
import { startBucket } from '../helpers/bucket.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { png } from '../helpers/markdown.ts'
import { type Client, messageOf, startRest } from '../helpers/rest.ts'
import { releaseResource, writeModule } from '../helpers/review.ts'
import { startSite } from '../helpers/site.ts'

const TIME_ZONE = 'Asia/Shanghai'
const SHEET = '任务单 +（一）.txt'
const SECRET = '仅成员可读的内容'

let store: Awaited<ReturnType<typeof startBucket>>
let library: TestLibrary
let alliance: Alliance
let rest: Awaited<ReturnType<typeof startRest>>
let teacher: Client
let folder: string

beforeAll(async () => {
  store = await startBucket()
  Object.assign(process.env, store.env)
  ;({ library, alliance } = await startAlliance())
  rest = await startRest(library)
  teacher = await rest.login(alliance.people.teacher)
  folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-bucket-'))
})
afterAll(async () => {
  for (const name of Object.keys(store.env)) delete process.env[name]
  await rest.stop()
  await library.stop()
  await store.stop()
  await rm(folder, { recursive: true, force: true })
})

const upload = (collection: 'documents' | 'media', name: string, content: string | Buffer) => {
  const body = new FormData()
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  body.set('file', new File([bytes], name))
  body.set('_payload', JSON.stringify({ project: alliance.project.id }))
  return teacher.post(`/${collection}`, body)
}

const allOf = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const address = (name: string) => `/documents/file/${encodeURIComponent(name)}`

test('an upload lies in the bucket alone, and is read through the CMS by those who may', async () => {
  const { status, body } = await upload('documents', SHEET, '先按急停。')
  expect(status).toBe(201)
  expect(body.doc).toMatchObject({
    filename: SHEET,
    url: `http://127.0.0.1:4001/api${address(SHEET)}`,
  })
  expect(JSON.stringify(body.doc)).not.toContain(store.bucket.endpoint)
  expect(await store.read(`documents/${SHEET}`)).toBe('先按急停。')
  expect(await readdir(path.join(library.dataDir, 'uploads')).catch(() => [])).toEqual([])
  expect(await readdir(path.join(library.dataDir, 'tmp'))).toEqual([])

  const download = await teacher.get(address(SHEET))
  expect(download.text).toBe('先按急停。')
  expect(Object.fromEntries(download.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': `attachment; filename="??? +???.txt"; filename*=UTF-8''${encodeURIComponent(SHEET)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const stranger = await rest.login(alliance.people.stranger)
  for (const who of [stranger, rest.client()])
    expect((await who.get(address(SHEET))).status).toBe(403)
})

test('nobody but the library says where a file lies in the bucket', async () => {
  const before = await store.keys()
  const body = new FormData()
  body.set('file', new File(['x'], '别处.txt'))
  const claim = { project: alliance.project.id, prefix: 'media', _objectKey: 'elsewhere' }
  body.set('_payload', JSON.stringify(claim))
  expect((await teacher.post('/documents', body)).status).toBe(400)
  expect(await store.keys()).toEqual(before)
  const range = await fetch(`${rest.url}/api${address(SHEET)}?prefix=media`)
  expect(range.status).toBeGreaterThanOrEqual(400)
})

test('a release takes its files from the bucket to the site, and no others', async () => {
  const picture = await upload('media', '码垛.png', await png('red'))
  const sheet = await upload('documents', '附件.txt', '公开的附件')
  const hidden = await upload('documents', '内部.txt', SECRET)
  const { id } = await writeModule(library, alliance)
  const data = { cover: picture.body.doc.id, attachments: [sheet.body.doc.id] }
  const saved = await teacher.patch(`/modules/${id}?draft=true`, data)
  expect(messageOf(saved)).toBe('')
  await releaseResource({ library, alliance, kind: 'modules', id })

  const published = openLibrary(':memory:')
  for await (const record of allRecords(library.payload, TIME_ZONE)) published.put(record)
  const uploads = await openUploads({ dataDir: library.dataDir, bucket: readBucket() })
  const site = await startSite(published, '', undefined, { uploads })
  await site.follower.settled()
  const files = await site.files()
  const record = (await readRecords(library.payload, [`modules/${id}`], TIME_ZONE)).get(
    `modules/${id}`,
  ) as ModuleRecord
  const [attachment] = record.attachments
  expect(await site.read(`files/${attachment}/附件.txt`)).toBe('公开的附件')
  for (const { filename, sizes } of Object.values(record.files))
    for (const name of [filename, ...sizes.map((size) => size.filename)])
      expect(files.some((file) => file.endsWith(`/${name}`))).toBe(true)
  expect(files.join()).not.toContain('内部.txt')
  expect(hidden.status).toBe(201)
  expect(site.errors).toEqual([])

  const options = {
    library: published,
    followers: [site.follower],
    ...publishedSource(library.payload, TIME_ZONE),
  }
  expect(countReport(await reconcile({ ...options, repair: false }))).toBe(0)
  await writeFile(path.join(site.outDir, `files/${attachment}/附件.txt`), '被改过')
  expect(countReport(await reconcile({ ...options, repair: true }))).toBe(1)
  expect(await site.read(`files/${attachment}/附件.txt`)).toBe('公开的附件')
  await site.stop()
})

test('a backup holds the bucket; it is restored to a folder and to another bucket', async () => {
  const file = path.join(folder, 'library.backup')
  const databaseUrl = process.env.DATABASE_URL
  const place = { dataDir: library.dataDir, databaseUrl, bucket: readBucket() }
  await backUp({ ...place, file, withSecrets: false })
  const keys = (await store.keys()).sort()

  const dataDir = path.join(folder, 'on-disk')
  await restore({ file, dataDir })
  const onDisk = await openUploads({ dataDir })
  expect((await allOf(onDisk.list())).sort()).toEqual(keys)
  expect(await readFile(path.join(dataDir, 'uploads/documents', SHEET), 'utf8')).toBe('先按急停。')

  const bucket = store.addBucket('another')
  await restore({ file, dataDir: path.join(folder, 'in-bucket'), bucket })
  expect((await store.keys('another')).sort()).toEqual(keys)
  expect(await store.read(`documents/${SHEET}`, 'another')).toBe('先按急停。')
  expect(await readdir(path.join(folder, 'in-bucket'))).not.toContain('uploads')

  const again = restore({ file, dataDir: path.join(folder, 'never'), bucket })
  await expect(again).rejects.toThrow(/another is not empty .*nothing was restored/)
  expect(await readdir(folder)).not.toContain('never')
})

test('a store that is away is told in words, and nothing is saved', async () => {
  const count = async () => (await library.payload.count({ collection: 'documents' })).totalDocs
  const before = await count()
  await store.client.createBucket({ Bucket: 'spare' })
  await store.stop()
  const answer = await upload('documents', '丢失.txt', 'x')
  expect([answer.status, messageOf(answer)]).toEqual([
    503,
    expect.stringMatching(/文件存储暂时不可用.*file store is away/),
  ])
  expect(await count()).toBe(before)
  expect(await readdir(path.join(library.dataDir, 'tmp'))).toEqual([])
})
