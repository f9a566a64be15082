import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFolder } from '../../scripts/import/import-folder.ts'
import { planFolder } from '../../scripts/import/plan.ts'
import type { Report } from '../../scripts/import/report.ts'
import { corpusDir, hasCorpus } from '../helpers/corpus.ts'
import { type Alliance, foundAlliance, startLibrary, type TestLibrary } from '../helpers/library.ts'

describe.skipIf(!hasCorpus)('importing a real curriculum', () => {
  let library: TestLibrary
  let alliance: Alliance

  beforeAll(async () => {
    library = await startLibrary()
    alliance = await foundAlliance(library.payload)
  })
  afterAll(() => library?.stop())

  const run = async (folder: string): Promise<Report> =>
    importFolder({
      payload: library.payload,
      plan: await planFolder(path.join(corpusDir, folder)),
      project: alliance.project.id,
    })

  test('takes all its lessons once, and a second run changes nothing', async () => {
    const first = await run('translations/zh')
    const t = performance.now()
    const second = await run('translations/zh')
    console.log(Object.groupBy(first.problems.filter(p=>!p.kind.includes('picture')),p=>p.kind));console.log({ ...first, problems: first.problems.length }, { ...second, problems: second.problems.length }, performance.now() - t)
    expect(second).toMatchObject({ modules: { created: 0, changed: 0 }, units: { created: 0, changed: 0 }, pictures: { created: 0, changed: 0 } })
  }, 180_000)
})
