import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYNONYMS } from '../../search/synonyms.ts'
import { findPassages } from '../../search/query.ts'
import { module, vocabulary } from '../fixtures/records.ts'
import { SEARCH_VOCABULARY } from '../../cms/published/search-vocabulary.ts'
import { startSearch, type TestSearch } from './search-on.ts'

let library: TestSearch

beforeAll(async () => {
  library = await startSearch()
})
afterAll(() => library.stop())

describe('a student finds the palletizing module by', () => {
  test.each([
    ['Chinese words', '码垛编程'],
    ['words in another order', '编程 机器人'],
    ['a word in the middle of the title', '机器人'],
    ['the beginning of a word', '工业机'],
    ['pinyin with spaces', 'gongye jiqiren'],
    ['pinyin without spaces', 'gongyejiqiren'],
    ['pinyin not yet finished', 'gongyejiq'],
    ['initials', 'gyjqr'],
    ['initials of a word in the middle', 'mdbc'],
    ['traditional characters', '工業機器人碼垛'],
    ['full-width letters', 'Ｓ７－１２００'],
    ['a wrong character that sounds the same', '工业积器人'],
    ['a code', 'S7-1200'],
    ['a code without its separators', 'S71200'],
    ['a standard', 'GB/T 7714'],
    ['a standard without its separators', 'gbt7714'],
    ['the text of a unit', '六点法'],
    ['the title of a unit in pinyin', 'gongju zuobiaoxi'],
    ['a question', '怎么设置工具坐标系'],
    ['a question whose words are not all there', '示教器和遥控器怎么用'],
    ['a synonym', '机械臂'],
    ['a synonym of four words', '可编程控制器 S7-1200'],
    ['the English title', 'palletizing'],
  ])('%s', async (_, q) => {
    expect((await library.titles(q))[0]).toBe('工业机器人码垛编程')
  })

  test('English with a typing error, in the English index', async () => {
    expect(await library.titles('paletizing', 'en')).toEqual(['Robot palletizing'])
  })

  test('its Chinese title, in the English index', async () => {
    expect(await library.titles('码垛', 'en')).toEqual(['Robot palletizing'])
  })
})

test('finds all resources of a major by its official code', async () => {
  expect(await library.titles('460305')).toHaveLength(7)
})

test('says how it found what it found', async () => {
  expect(await library.search({ q: '码垛' })).toMatchObject({ match: 'exact' })
  expect(await library.search({ q: '工业积器人' })).toMatchObject({ match: 'sound' })
  expect(await library.search({ q: '示教器和遥控器怎么用' })).toMatchObject({ match: 'partial' })
  expect(await library.search({ q: '量子引力' })).toMatchObject({
    match: 'exact',
    total: 0,
    hits: [],
  })
})

test('leads to the unit that holds the words, marked in it', async () => {
  const found = await library.search({ q: '六点法' })
  const hits = await findPassages(found, '六点法', { locale: 'zh', ask: library.ask })
  const unit = hits![0]!.passages!.units!.findIndex(({ body }) => body.includes('\u{E000}六点'))
  expect(found.hits[0]!.units[unit]).toEqual({
    url: '/modules/resource-100/u0000101/',
    title: '设置工具坐标系',
  })
})

test('looks through long texts only where nothing else shows the words', async () => {
  const inTitle = await library.search({ q: '码垛编程' })
  const place = { locale: 'zh', ask: library.ask } as const
  expect(await findPassages(inTitle, '码垛编程', place)).toBeUndefined()
})

test('keeps C++ and C# apart, and Chinese punctuation as it was written', async () => {
  await library.publish(module(400, 'C++程序设计（上）'), module(410, 'C#程序设计（下）'))
  expect(await library.titles('C++')).toEqual(['C++程序设计（上）'])
  expect(await library.titles('C#')).toEqual(['C#程序设计（下）'])
})

test('finds full-width letters by plain ones, and the other way round', async () => {
  await library.publish(module(420, 'ＢＩＭ建模基础'))
  expect(await library.titles('BIM建模')).toEqual(['BIM建模基础'])
  expect(await library.search({ q: 'ＢＩＭ建模' })).toMatchObject({ total: 1, match: 'exact' })
})

test('reads a name as an editor says it is read', async () => {
  const named = module(430, '乐清电气实训')
  await library.publish(named)
  await library.publish(vocabulary({ pinyin: { 乐清: ['yue', 'qing'] } }))
  expect(await library.titles('yueqing')).toEqual(['乐清电气实训'])
  await library.withdraw(SEARCH_VOCABULARY)
})

describe('synonyms', () => {
  const entries = Object.entries(SYNONYMS.zh)

  test('there are at least sixty', () => expect(entries.length).toBeGreaterThanOrEqual(60))

  test('each finds what it stands for', async () => {
    const meanings = [...new Set(entries.flatMap(([, values]) => values))]
    await library.publish(...meanings.map((meaning, index) => module(1000 + 10 * index, meaning)))
    const lost: string[] = []
    for (const [term, values] of entries) {
      const found = (await library.search({ q: term })).hits.map((hit) => hit.title)
      lost.push(
        ...values.filter((value) => !found.includes(value)).map((value) => `${term} → ${value}`),
      )
    }
    expect(lost).toEqual([])
  })
})

test('an empty library finds nothing, however it is asked', async () => {
  const empty = await startSearch([])
  for (const q of ['', '码垛机器人', 'gyjqr', '怎么设置工具坐标系', 'PLC 编程'])
    for (const locale of ['zh', 'en'] as const)
      expect(await empty.search({ q }, locale)).toMatchObject({ total: 0, match: 'exact' })
  await empty.stop()
})
