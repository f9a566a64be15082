import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openLibrary } from '../../cms/publishing/library.ts'
import { keyOf } from '../../cms/published/record.ts'
import { allRecords } from '../../cms/published/read.ts'
import { importFolder } from '../../scripts/import/import-folder.ts'
import { planFolder } from '../../scripts/import/plan.ts'
import type { Report } from '../../scripts/import/report.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { searchKey } from '../../search/keys.ts'
import { EMPTY_STATE, searchLibrary } from '../../search/query.ts'
import { corpusDir, hasCorpus } from '../helpers/corpus.ts'
import { type Alliance, startAlliance, type TestLibrary } from '../helpers/library.ts'
import { askWith, startMeilisearch } from '../helpers/meilisearch.ts'
import { releaseResource } from '../helpers/review.ts'

const isLong = Boolean(process.env.TEST_LONG)
const part = isLong ? '' : '2-farm'
/** What it says of the database, the other import tests say on MongoDB in less time. */
const isLeftOut = inject('mongodbUrl') !== '' && !isLong
if (hasCorpus && !isLong)
  console.info('Importing 6 of the 24 lessons of the real curriculum; npm run test:long takes all.')

describe.skipIf(!hasCorpus || isLeftOut)('importing a real curriculum', () => {
  let library: TestLibrary
  let alliance: Alliance

  beforeAll(async () => {
    ;({ library, alliance } = await startAlliance())
  })
  afterAll(() => library?.stop())

  const run = async (folder: string): Promise<Report> =>
    importFolder({
      payload: library.payload,
      plan: await planFolder(path.join(corpusDir, folder)),
      project: alliance.project.id,
    })

  const unchanged = { created: 0, changed: 0 }

  const lessons = async () => {
    const { docs } = await library.payload.find({
      collection: 'modules',
      where: { importedFrom: { contains: '/lessons/' } },
      sort: 'importedFrom',
      draft: true,
      pagination: false,
      depth: 0,
      locale: 'zh',
      overrideAccess: true,
    })
    return docs
  }

  test('takes its lessons with their pictures, and a second run changes nothing', async () => {
    const first = await run(`translations/zh/${part}`)
    expect(first.modules.created).toBe(isLong ? 30 : 7)
    expect(first.pictures.created).toBeGreaterThan(isLong ? 50 : 15)
    expect(
      first.problems.filter(({ kind }) => kind === 'not-saved' || kind === 'picture-unreadable'),
    ).toEqual([])
    expect(await lessons()).toHaveLength(isLong ? 24 : 6)
    const second = await run(`translations/zh/${part}`)
    expect(second).toMatchObject({ modules: unchanged, units: unchanged, pictures: unchanged })
  }, 300_000)

  test('keeps the Chinese of its own when the traditional one comes, and takes English beside it', async () => {
    const traditional = await run(`translations/tw/${part}`)
    expect(traditional).toMatchObject({ modules: unchanged, units: unchanged })
    expect(traditional.problems.some(({ kind }) => kind === 'traditional')).toBe(true)
    if (isLong) return
    const english = await run(part)
    expect(english.modules).toEqual({ created: 0, changed: 7, unchanged: 0 })
    expect(english.units.created).toBe(0)
    expect(await run(part)).toMatchObject({
      modules: unchanged,
      units: unchanged,
      pictures: unchanged,
    })
  }, 300_000)

  test('is found by its words and by pinyin once it is released', async () => {
    const engine = await startMeilisearch()
    try {
      const wanted = (await lessons()).filter(
        ({ importedFrom }) => isLong || /soil-moisture|watering/.test(importedFrom ?? ''),
      )
      for (const { id } of wanted) await releaseResource({ library, alliance, kind: 'modules', id })
      const published = openLibrary(':memory:')
      const records = []
      for await (const record of allRecords(library.payload, 'Asia/Shanghai')) records.push(record)
      for (const record of records) published.put(record)
      const follower = createSearchFollower({
        library: published,
        url: engine.url,
        masterKey: engine.masterKey,
      })
      await follower.apply(records.map((after) => ({ key: keyOf(after), after })))
      const key = await searchKey(engine.url, engine.masterKey)
      const titles = async (q: string) => {
        const found = await searchLibrary(
          { ...EMPTY_STATE, q },
          { locale: 'zh', ask: askWith(engine.url, key) },
        )
        return found.hits.map(({ title }) => title.replace(/[^\p{L}\p{N} ()]/gu, ''))
      }
      expect((await titles('土壤湿度')).length).toBeGreaterThanOrEqual(2)
      expect((await titles('zhiwu jiaoshui'))[0]).toBe('自动植物浇水')
    } finally {
      await engine.stop()
    }
  }, 300_000)
})
