import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences } from '../../cms/publishing/differences.ts'
import { keyOf } from '../../cms/published/record.ts'
import { connect } from '../../search/client.ts'
import { module, sampleRecords } from '../fixtures/records.ts'
import { startSearch, type TestSearch } from './search-on.ts'

const MANY = 400
let library: TestSearch

/** Long enough texts that a rebuild takes a while, as a library's does. */
const lesson = (number: number, title: string) =>
  module(10_000 + 10 * number, title, {
    text: {
      zh: {
        title,
        summary: `${title}：从识图、装夹、对刀到首件检验的完整过程，附安全要点。`.repeat(6),
        keywords: [`编号${number}`],
        outcomes: [],
      },
    },
  })

beforeAll(async () => {
  const lessons = Array.from({ length: MANY }, (_, at) => lesson(at, `车间讲义第${at}号`))
  library = await startSearch([...sampleRecords(), ...lessons])
})
afterAll(() => library.stop())

test('a rebuild under load: searches never fail, and no change made meanwhile is missing', async () => {
  const before = await connect(library.url, library.masterKey).getRawIndex('resources_zh')
  let isBuilding = true
  const rebuilt = library
    .follower()
    .rebuild()
    .finally(() => (isBuilding = false))

  /** Readers, two at a time, all the while: every answer is whole. */
  async function read(): Promise<number> {
    let answers = 0
    for (; isBuilding; answers++) {
      const { total } = await library.search({ q: '车间讲义' })
      expect(total).toBeGreaterThanOrEqual(MANY / 2)
      expect((await library.titles('机器人码垛'))[0]).toBe('工业机器人码垛编程')
      await sleep(50)
    }
    return answers
  }

  /** The worker: new, changed and withdrawn all the while that the other process builds. */
  const added: string[] = []
  const withdrawn: number[] = []
  const renamed: number[] = []
  async function write(): Promise<void> {
    const written: Promise<void>[] = []
    for (let step = 0; isBuilding && step < MANY / 4; step++) {
      added.push(`赶上末班车${step}`)
      renamed.push(step)
      withdrawn.push(MANY - 1 - step)
      written.push(
        library.publish(lesson(MANY + step, `赶上末班车${step}`)),
        library.publish(lesson(step, `改了名的讲义${step}号`)),
        library.withdraw(keyOf(lesson(MANY - 1 - step, ''))),
      )
      await sleep(50)
    }
    await Promise.all(written)
  }

  const [answers] = await Promise.all([read(), read(), write(), rebuilt])
  expect(answers).toBeGreaterThan(3)
  expect(added.length).toBeGreaterThan(3)
  const after = await connect(library.url, library.masterKey).getRawIndex('resources_zh')
  expect(after.createdAt).not.toBe(before.createdAt)

  const follower = library.follower()
  expect(await differences(follower.holdings(), follower.expected())).toEqual({
    missing: [],
    stale: [],
    extra: [],
  })
  for (const title of [added.at(-1)!, `改了名的讲义${renamed.at(-1)}号`])
    expect(await library.titles(title)).toContain(title)
  const gone = `车间讲义第${withdrawn.at(-1)}号`
  expect(await library.titles(gone)).not.toContain(gone)
})

test('two rebuilds at once do not disturb each other', async () => {
  await Promise.all([library.follower().rebuild(), library.follower().rebuild()])
  const follower = library.follower()
  expect(await differences(follower.holdings(), follower.expected())).toEqual({
    missing: [],
    stale: [],
    extra: [],
  })
  const { results } = await connect(library.url, library.masterKey).getRawIndexes()
  expect(results.map(({ uid }) => uid).sort()).toEqual([
    'resources_en',
    'resources_zh',
    'ronghe_settings',
  ])
})
