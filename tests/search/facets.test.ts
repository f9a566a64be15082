import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_STATE, paramsOf, stateOf } from '../../search/query.ts'
import { startSearch, type TestSearch } from './search-on.ts'

let library: TestSearch

beforeAll(async () => {
  library = await startSearch()
})
afterAll(() => library.stop())

describe('facets', () => {
  test('count as if their own value were not chosen', async () => {
    const { total, facets } = await library.search({ filters: { kind: ['modules'] } })
    expect(total).toBe(3)
    expect(Object.fromEntries(facets.kind.map(({ value, count }) => [value, count]))).toEqual({
      modules: 3,
      courses: 1,
      cases: 1,
      materials: 1,
      bases: 1,
    })
    expect(facets.language).toEqual([
      { value: 'zh', name: 'zh', count: 3 },
      { value: 'en', name: 'en', count: 1 },
    ])
  })

  test('hold broader majors, with the slug for the address and the name for the reader', async () => {
    const { facets, total } = await library.search({ filters: { major: ['zi-dong-hua-lei'] } })
    expect(total).toBe(7)
    expect(facets.major).toContainEqual({
      value: 'zi-dong-hua-lei',
      name: '自动化类 4603',
      count: 7,
    })
    expect(facets.major).toContainEqual({
      value: 'gong-ye-ji-qi-ren-ji-shu',
      name: '工业机器人技术 460305',
      count: 7,
    })
  })

  test('are named in the language of the index where there is a name in it', async () => {
    const { facets } = await library.search({}, 'en')
    expect(facets.organization.map(({ name }) => name)).toContain('Jiangcheng Polytechnic')
  })

  test('of one name are alternatives, of several add up', async () => {
    const either = await library.search({ filters: { kind: ['modules', 'cases'] } })
    expect(either.total).toBe(4)
    const both = await library.search({ filters: { kind: ['modules', 'cases'], language: ['en'] } })
    expect(both.hits.map((hit) => hit.title)).toEqual(['工业机器人码垛编程'])
  })

  test.each([
    '"',
    '\\',
    '\\"',
    'a" OR kind = "cases',
    "a' OR kind = cases",
    'x\\" OR kind EXISTS OR kind = "',
    '\n',
    '|',
  ])('take %j as a value that nothing has', async (value) => {
    for (const facet of ['kind', 'major', 'organization'] as const)
      expect(await library.search({ filters: { [facet]: [value] } })).toMatchObject({ total: 0 })
  })

  test('never take the beginning of a slug for the slug', async () => {
    expect(await library.search({ filters: { major: ['gong-ye'] } })).toMatchObject({ total: 0 })
  })
})

describe('the address of a search', () => {
  test('names its state and gives it back', () => {
    const state = {
      q: '"码垛" & PLC',
      filters: { kind: ['modules'], major: ['a', 'b'] },
      sort: 'newest' as const,
      page: 3,
    }
    expect(stateOf(new URLSearchParams(paramsOf(state).toString()))).toEqual(state)
  })

  test('is empty for an empty search', () => expect(paramsOf(EMPTY_STATE).toString()).toBe(''))

  test.each(['page=-1', 'page=1e99', 'page=x', 'sort=worst', 'colour=red', 'kind=', 'page=1.5'])(
    'is taken without what is wrong in %s',
    (query) => expect(stateOf(new URLSearchParams(query))).toEqual(EMPTY_STATE),
  )
})

test('sorts by the day of release and shows page after page', async () => {
  const first = await library.search({ sort: 'newest' })
  expect(first).toMatchObject({ total: 7, pages: 1 })
  expect(await library.search({ page: 2 })).toMatchObject({ total: 7, hits: [] })
})
