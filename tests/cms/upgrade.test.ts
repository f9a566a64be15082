import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { ModuleRecord } from '../../cms/published/module.ts'
import { allRecords } from '../../cms/published/read.ts'
import type { PublishedRecord } from '../../cms/published/record.ts'
import { publishedSource } from '../../cms/published/source.ts'
import { openLibrary } from '../../cms/publishing/library.ts'
import { countReport, reconcile } from '../../cms/publishing/reconcile.ts'
import { readStanding } from '../../cms/workflow/read-state.ts'
import { backUpBeforeUpgrade } from '../../scripts/backup/before-upgrade.ts'
import { openDatabase } from '../../scripts/backup/open.ts'
import { restore } from '../../scripts/backup/restore.ts'
import { digestRows, readRows } from '../../scripts/backup/rows.ts'
import { startLibrary, type TestLibrary } from '../helpers/library.ts'
import { startSite } from '../helpers/site.ts'

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/previous-release')
const TIME_ZONE = 'Asia/Shanghai'
const isSqlite = !inject('mongodbUrl')

let library: TestLibrary
let folder: string
let early: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-upgrade-'))
  library = await startLibrary({
    folder: fillFolder,
    database: async (payload) => {
      await fillMongo(payload)
      if (!isSqlite) early = await backUpEarly()
    },
  })
})
afterAll(async () => {
  await library.stop()
  await rm(folder, { recursive: true, force: true })
})

async function fillFolder(dataDir: string): Promise<void> {
  await cp(path.join(FIXTURE, 'uploads'), path.join(dataDir, 'uploads'), { recursive: true })
  if (!isSqlite) return
  const packed = await readFile(path.join(FIXTURE, 'cms.db.gz'))
  await writeFile(path.join(dataDir, 'cms.db'), gunzipSync(packed))
  early = await backUpEarly()
}

/** As a start does before this release changes anything. */
async function backUpEarly(): Promise<string> {
  const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl } = process.env
  return (await backUpBeforeUpgrade({ dataDir, databaseUrl }))!
}

type Mongo = {
  connection: {
    base: { mongo: { BSON: { EJSON: { parse(text: string): Part } } } }
    db: { collection(name: string): { insertMany(rows: object[]): Promise<unknown> } }
  }
}
type Part = { collection: string; rows: object[] }

async function fillMongo({ db }: Payload): Promise<void> {
  if (isSqlite) return
  const { base, db: database } = (db as unknown as Mongo).connection
  const lines = (await readFile(path.join(FIXTURE, 'database.jsonl'), 'utf8')).trim().split('\n')
  for (const line of lines) {
    const { collection, rows } = base.mongo.BSON.EJSON.parse(line)
    await database.collection(collection).insertMany(rows)
  }
}

const modules = async () =>
  (await library.payload.find({ collection: 'modules', draft: true, sort: 'createdAt' })).docs

test('everything is there: what stands, what is drafted, who may sign in', async () => {
  const { payload, as } = library
  const signedIn = await payload.login({
    collection: 'users',
    data: { email: 'teacher@example.org', password: 'a long password' },
  })
  const req = await as(signedIn.user as never)
  const found = await modules()
  const standing = await Promise.all(
    found.map(async ({ id }) => (await readStanding(req, 'modules', id)).state.standing),
  )
  expect(found.map(({ title }, at) => `${title}: ${standing[at]}`)).toEqual([
    '码垛编程（草稿里的新标题）: draft',
    '示教器入门: released',
    '已下线的模块: withdrawn',
    '只有草稿的模块: draft',
  ])
  const { totalDocs } = await payload.count({ collection: 'releases' })
  expect(totalDocs).toBe(5)
  await payload.update({
    collection: 'modules',
    id: found[3]!.id,
    data: { summary: '升级之后接着写。' },
    draft: true,
    overrideAccess: false,
    req,
  })
})

test('readers see what they saw, and site and database agree', async () => {
  const published = openLibrary(':memory:')
  const records: PublishedRecord[] = []
  for await (const record of allRecords(library.payload, TIME_ZONE)) {
    records.push(record)
    published.put(record)
  }
  const [palletizing, pendant] = records
    .filter((record): record is ModuleRecord => record.kind === 'modules')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(palletizing?.text.zh.title).toBe('工业机器人码垛编程')
  expect(palletizing?.text.en?.title).toBe('Palletizing with a robot')
  expect(pendant).toMatchObject({ slug: 'teach-pendant', release: { number: 2 } })

  const site = await startSite(published, path.join(library.dataDir, 'uploads'))
  await site.follower.settled()
  const files = await site.files()
  expect(files.join('\n')).toContain('任务工单（一）.txt')
  expect(files.join('\n')).not.toContain('未发布')
  const followers = [site.follower]
  const options = {
    library: published,
    followers,
    ...publishedSource(library.payload, TIME_ZONE),
  }
  expect(countReport(await reconcile({ ...options, repair: false }))).toBe(0)
  await site.stop()
})

test('the backup made before the upgrade restores to the same library, and another is made only before the next', async () => {
  // Another process, since what this one has migrated must be there for all of them.
  const again = `import(process.argv[1]).then((it) => it.backUpBeforeUpgrade({
    dataDir: process.argv[2], databaseUrl: process.argv[3] })).then(console.log).then(() => process.exit())`
  const script = path.resolve(import.meta.dirname, '../../scripts/backup/before-upgrade.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-e',
    again,
    script,
    library.dataDir,
    process.env.DATABASE_URL ?? '',
  ])
  expect(stdout.trim()).toBe('undefined')
  const dataDir = path.join(folder, 'restored')
  await restore({ file: early, dataDir })
  const payload = await openDatabase({ dataDir })
  const titles = (await payload.find({ collection: 'modules', draft: true, sort: 'createdAt' }))
    .docs
  expect(titles.map(({ title }) => title)).toEqual((await modules()).map(({ title }) => title))
  expect((await digestRows(readRows(payload))).count).toBeGreaterThan(50)
  await payload.destroy()
})
