import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences } from '../../cms/publishing/differences.ts'
import type { Follower } from '../../cms/publishing/follower.ts'
import { connect, finish } from '../../search/client.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { rotateSearchKey, searchKey } from '../../search/keys.ts'
import { SEARCH_VOCABULARY } from '../../cms/published/search-vocabulary.ts'
import { MAJOR_CLASS, id, major, module, organization, vocabulary } from '../fixtures/records.ts'
import { startSearch, type TestSearch } from './search-on.ts'

const NONE = { missing: [], stale: [], extra: [] }
const PALLETIZING = `modules_${id(100)}`

let library: TestSearch

beforeAll(async () => {
  library = await startSearch()
})
afterAll(() => library.stop())

const drift = (follower: Follower) => differences(follower.holdings(), follower.expected())

describe('the index', () => {
  test('holds a resource only in the languages it is complete in', async () => {
    expect(await library.titles('', 'en')).toEqual(['Robot palletizing'])
    expect(await library.titles('')).toHaveLength(7)
  })

  test('renames an organization wherever it is shown', async () => {
    await library.publish(organization({ name: { zh: '江城职业大学' } }))
    const { hits, facets } = await library.search({ filters: { organization: ['jiangcheng'] } })
    expect(hits).toHaveLength(7)
    expect(hits[0]!.organizations[0]!.name).toBe('江城职业大学')
    expect(facets.organization).toContainEqual({
      value: 'jiangcheng',
      name: '江城职业大学',
      count: 7,
    })
    expect(await library.titles('jczydx')).toHaveLength(7)
    expect(await drift(library.follower())).toEqual(NONE)
  })

  test('renames a broader major that no resource names itself', async () => {
    const name = { zh: '智能制造大类' }
    await library.publish({ ...major({ id: MAJOR_CLASS, slug: 'class', name }), ancestors: [] })
    const { facets } = await library.search({})
    expect(facets.major).toContainEqual({ value: 'class', name: '智能制造大类 460305', count: 7 })
    expect(await drift(library.follower())).toEqual(NONE)
  })

  test('forgets what is withdrawn, in every language', async () => {
    const text = { title: '将要撤回的模块', summary: '', keywords: [], outcomes: [] }
    const gone = module(300, '将要撤回的模块', {
      text: { zh: text, en: { ...text, title: 'Leaving' } },
    })
    await library.publish(gone)
    expect(await library.titles('将要撤回')).toEqual(['将要撤回的模块'])
    expect(await library.titles('leaving', 'en')).toEqual(['Leaving'])
    await library.withdraw(`modules/${gone.id}`)
    expect(await library.titles('将要撤回')).toEqual([])
    expect(await library.titles('leaving', 'en')).toEqual([])
  })

  test('takes the same change twice, and one about nothing, without harm', async () => {
    const change = { key: `modules/${id(100)}` } as const
    await library
      .follower()
      .apply([change, change, { key: `cases/${id(999)}` }, { key: `people/${id(998)}` }])
    expect(await drift(library.follower())).toEqual(NONE)
  })
})

describe('drift', () => {
  test('is found by comparing and is repaired, each way', async () => {
    const index = connect(library.url, library.masterKey).index('resources_zh')
    const client = connect(library.url, library.masterKey)
    const stranger = { id: `cases_${id(997)}`, title: '不属于这里', hash: 'x' }
    for (const task of [
      index.deleteDocument(PALLETIZING),
      index.updateDocuments([{ id: `modules_${id(110)}`, hash: 'changed' }, stranger]),
    ])
      await finish(client, [(await task).taskUid])
    const follower = library.follower()
    const found = await drift(follower)
    expect(found).toEqual({
      missing: [`zh:${PALLETIZING}`],
      stale: [`zh:modules_${id(110)}`],
      extra: [`zh:${stranger.id}`],
    })
    await follower.repair([...found.missing, ...found.stale, ...found.extra])
    expect(await drift(follower)).toEqual(NONE)
  })

  test('of a whole index that was deleted is found without building it, and repaired', async () => {
    const client = connect(library.url, library.masterKey)
    await finish(client, [(await client.deleteIndex('resources_zh')).taskUid])
    const follower = library.follower()
    const found = await drift(follower)
    expect(found.missing).toHaveLength(8)
    expect(found.missing).toContain('zh:settings')
    expect(await drift(follower)).toEqual(found)
    await follower.repair(found.missing)
    expect(await drift(follower)).toEqual(NONE)
    expect((await library.titles('码垛编程'))[0]).toBe('工业机器人码垛编程')
  })

  test('of an index that something else made anew without settings is found and repaired', async () => {
    const client = connect(library.url, library.masterKey)
    const index = client.index('resources_zh')
    const { results } = await index.getDocuments({ limit: 100 })
    await finish(client, [(await client.deleteIndex('resources_zh')).taskUid])
    await finish(client, [(await index.addDocuments(results, { primaryKey: 'id' })).taskUid])
    const follower = library.follower()
    expect(await drift(follower)).toEqual({ ...NONE, stale: ['zh:settings'] })
    await follower.repair(['zh:settings'])
    expect(await drift(follower)).toEqual(NONE)
    expect(await library.titles('gyjqr')).toHaveLength(7)
  })
})

describe('what editors taught', () => {
  const taught = vocabulary({ synonyms: { packer: ['码垛'] } })
  const indexes = async () =>
    Object.fromEntries(
      (await connect(library.url, library.masterKey).getRawIndexes()).results.map(
        ({ uid, createdAt }) => [uid, createdAt],
      ),
    )

  test('is a difference until it is taken, and a synonym is taken without building anew', async () => {
    expect(await library.titles('packer')).toEqual([])
    const before = await indexes()
    library.library.put(taught)
    const changed = library.follower()
    expect(await drift(changed)).toEqual({ ...NONE, stale: ['zh:settings', 'en:settings'] })
    await changed.apply([{ key: SEARCH_VOCABULARY, after: taught }])
    expect(await drift(changed)).toEqual(NONE)
    expect((await library.titles('packer'))[0]).toBe('工业机器人码垛编程')
    expect(await indexes()).toEqual(before)
  })

  test('builds the index anew where it must and swaps it in; a reader is always answered', async () => {
    const before = await indexes()
    library.library.put({ ...taught, stopWords: ['某某'] })
    const changed = library.follower()
    const rebuilt = changed.repair(['zh:settings', 'en:settings'])
    let answers = 0
    const isDone = rebuilt.then(() => true)
    while (!(await Promise.race([isDone, Promise.resolve(false)]))) {
      expect(await library.titles('')).toHaveLength(7)
      answers++
    }
    expect(answers).toBeGreaterThan(0)
    await rebuilt
    expect(await drift(changed)).toEqual(NONE)
    expect((await library.titles('packer'))[0]).toBe('工业机器人码垛编程')
    expect((await indexes()).resources_zh).not.toBe(before.resources_zh)
  })

  test('leave no index behind but the two languages and the memory of settings', async () => {
    const { results } = await connect(library.url, library.masterKey).getRawIndexes()
    expect(results.map(({ uid }) => uid).sort()).toEqual([
      'resources_en',
      'resources_zh',
      'ronghe_settings',
    ])
  })

  test('that are the same build nothing', async () => {
    const client = connect(library.url, library.masterKey)
    const tasks = async () => (await client.tasks.getTasks({ limit: 1 })).total
    const before = await tasks()
    await library.follower().apply([])
    expect(await tasks()).toBe(before)
  })
})

describe('a reader', () => {
  const asReader = (path: string, body?: unknown) =>
    fetch(`${library.url}${path}`, {
      method: body ? 'POST' : 'GET',
      body: body ? JSON.stringify(body) : null,
      headers: { authorization: `Bearer ${library.key}`, 'content-type': 'application/json' },
    })

  test('is shown no helper text, whatever is asked for', async () => {
    const answer = await asReader('/indexes/resources_zh/search', {
      q: 'gyjqr',
      attributesToRetrieve: ['*', 'py', 'pyi', 'hant', 'codes', 'hash', 'tags'],
      attributesToHighlight: ['*', 'py', 'pyi'],
      attributesToCrop: ['hant', 'codes'],
    })
    const { hits } = (await answer.json()) as { hits: Record<string, object>[] }
    const shown = [...Object.keys(hits[0]!), ...Object.keys(hits[0]!._formatted!)]
    expect(shown).toContain('title')
    for (const hidden of ['py', 'pyi', 'hant', 'codes', 'hash', 'tags', 'contributors', 'facets'])
      expect(shown).not.toContain(hidden)
  })

  test.each([
    '/indexes/resources_zh/documents',
    '/indexes/resources_zh/settings',
    '/stats',
    '/keys',
  ])('cannot read %s with the search key', async (path) =>
    expect((await asReader(path)).status).toBe(403),
  )

  test('cannot search any other index with it', async () => {
    expect((await asReader('/indexes/ronghe_settings/search', { q: '' })).status).toBe(403)
  })

  test('gets the same key from every start, also from two at once', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => searchKey(library.url, library.masterKey)))
    expect(new Set([...keys, library.key]).size).toBe(1)
  })

  test('gets another key once it is rotated, and the old one opens nothing any more', async () => {
    const made = await rotateSearchKey(library.url, library.masterKey)
    expect(made).not.toBe(library.key)
    expect((await asReader('/indexes/resources_zh/search', { q: '' })).status).toBe(403)
    expect(await searchKey(library.url, library.masterKey)).toBe(made)
    expect(await rotateSearchKey(library.url, library.masterKey)).not.toBe(made)
  })
})

test('an engine that is not there is named, in both languages', async () => {
  const away = createSearchFollower({
    library: library.library,
    url: 'http://127.0.0.1:9',
    masterKey: 'x',
  })
  await expect(away.apply([])).rejects.toThrow(/检索服务连接不上.*cannot be reached/)
})
