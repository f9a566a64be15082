import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, finish } from '../../search/client.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { searchKey } from '../../search/keys.ts'
import { pinyinOf } from '../../search/pinyin.ts'
import { facetCounts, multiSearch, type SearchState } from '../../search/query.ts'
import { differences } from '../../cms/publishing/differences.ts'
import { keyOf } from '../../cms/published/record.ts'
import { COLLEGE, module, organization, sampleLibrary, sampleRecords } from '../fixtures/records.ts'
import { startMeilisearch } from '../helpers/meilisearch.ts'

let engine: Awaited<ReturnType<typeof startMeilisearch>>
let key: string
const library = sampleLibrary()

type Answer = { results: { hits: { title: string; url: string }[]; facetDistribution?: Record<string, Record<string, number>> }[] }

async function ask(state: Partial<SearchState>, locale: 'zh' | 'en' = 'zh', strategy: 'all' | 'frequency' = 'frequency'): Promise<Answer> {
  const body = multiSearch({ q: '', filters: {}, page: 1, sort: 'relevance', ...state }, locale, strategy)
  const answer = await fetch(`${engine.url}/multi-search`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
const titles = async (q: string, locale: 'zh' | 'en' = 'zh') => (await ask({ q }, locale)).results[0]!.hits.map((hit) => hit.title)

const follower = () => createSearchFollower({ library, url: engine.url, masterKey: engine.masterKey })

beforeAll(async () => {
  engine = await startMeilisearch()
  await follower().apply(sampleRecords().map((after) => ({ key: keyOf(after), after })))
  key = await searchKey(engine.url, engine.masterKey)
})
afterAll(() => engine.stop())

describe('a student finds the palletizing module by', () => {
  test.each([
    ['Chinese words', '码垛编程'],
    ['pinyin with spaces', 'gongye jiqiren'],
    ['pinyin without spaces', 'gongyejiqiren'],
    ['initials', 'gyjqr'],
    ['traditional characters', '工業機器人'],
    ['full-width letters', 'Ｓ７－１２００'],
    ['a code without its separators', 'gbt7714'],
    ['the text of a unit', '六点法'],
    ['a question', '怎么设置工具坐标系'],
    ['a synonym', '机械臂'],
    ['the English title', 'palletizing'],
  ])('%s', async (_, q) => {
    expect((await titles(q))[0]).toBe('工业机器人码垛编程')
  })

  test('a wrong character that sounds the same, by the pinyin of the query', async () => {
    expect(await titles(pinyinOf('工业机七人'))).toContain('工业机器人码垛编程')
  })

  test('English with a typing error, in the English index', async () => {
    expect(await titles('paletizing', 'en')).toEqual(['Robot palletizing'])
  })
})

describe('the index', () => {
  test('holds a resource only in the languages it is complete in', async () => {
    expect(await titles('数控', 'en')).toEqual([])
  })

  test('counts a facet as if its own value were not chosen', async () => {
    const { results } = await ask({ filters: { kind: ['modules'] } })
    expect(results[0]!.hits).toHaveLength(3)
    expect(facetCounts(results).kind).toEqual({ modules: 3, courses: 1, cases: 1, materials: 1, bases: 1 })
    expect(facetCounts(results).majors).toEqual({ 工业机器人技术: 3, 自动化类: 3 })
  })

  test('takes a filter value with quotes and backslashes as it is', async () => {
    expect((await ask({ filters: { majors: ['"\\" OR kind = "cases'] } })).results[0]!.hits).toEqual([])
  })

  test('shows no helper text and gives its key no documents', async () => {
    const { results } = await ask({ q: '码垛' })
    expect(Object.keys(results[0]!.hits[0]!)).not.toContain('py')
    const documents = await fetch(`${engine.url}/indexes/resources_zh/documents`, { headers: { authorization: `Bearer ${key}` } })
    expect(documents.status).toBe(403)
  })

  test('renames an organization wherever it is shown', async () => {
    library.put(organization({ name: { zh: '江城职业大学' } }))
    await follower().apply([{ key: `organizations/${COLLEGE}` }])
    const { results } = await ask({ filters: { organizations: ['江城职业大学'] } })
    expect(results[0]!.hits).toHaveLength(7)
  })

  test('forgets what is withdrawn', async () => {
    const gone = module(300, '将要撤回的模块')
    library.put(gone)
    await follower().apply([{ key: keyOf(gone), after: gone }])
    expect(await titles('将要撤回')).toContain('将要撤回的模块')
    library.delete(keyOf(gone))
    await follower().apply([{ key: keyOf(gone), before: gone }])
    expect(await titles('将要撤回')).not.toContain('将要撤回的模块')
  })

  test('is rebuilt beside the live one when its settings change, and is repaired when it drifts', async () => {
    const vocabulary = { synonyms: { 打包机: ['码垛'] }, stopWords: [] }
    const changed = createSearchFollower({ library, url: engine.url, masterKey: engine.masterKey, vocabulary })
    expect(await differences(changed.holdings(), changed.expected())).toEqual({ missing: [], stale: [], extra: [] })
    expect((await titles('打包机'))[0]).toBe('工业机器人码垛编程')
    const id = `modules_${sampleRecords().find((one) => one.kind === 'modules')!.id}`
    await finish(connect(engine.url, engine.masterKey).index('resources_zh').deleteDocument(id))
    const drift = await differences(changed.holdings(), changed.expected())
    expect(drift).toEqual({ missing: [`zh:${id}`], stale: [], extra: [] })
    await changed.repair(drift.missing)
    expect(await differences(changed.holdings(), changed.expected())).toEqual({ missing: [], stale: [], extra: [] })
  })
})
