import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSite, startUpstream, type TestSite } from './server-site.ts'

let mode: 'well' | 'broken' | 'refusing' | 'empty' = 'well'
let upstream: Awaited<ReturnType<typeof startUpstream>>
let site: TestSite

beforeAll(async () => {
  upstream = await startUpstream((_, response) => {
    const status = { well: 200, broken: 500, refusing: 403, empty: 400 }[mode]
    response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end(
        mode === 'empty'
          ? '{"message":"x","code":"index_not_found"}'
          : '{"hits":[],"secret":"upstream"}',
      )
  })
  const limits = { search: { requests: 1000, seconds: 1 } }
  site = await startSite({ 'index.html': 'x' }, { searchUrl: upstream.url, limits })
})
beforeEach(() => {
  mode = 'well'
  upstream.seen.length = 0
})
afterAll(async () => {
  await site.stop()
  await upstream.stop()
})

type Answer = { code: string; zh: string; en: string }

describe('the search proxy', () => {
  test('passes a search on with the key, asking for no compression', async () => {
    const answer = await site.post('/api/search/indexes/resources_zh/search', {
      q: '机器人',
      limit: 5000,
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ hits: [] })
    const [seen] = upstream.seen
    expect(seen).toMatchObject({ method: 'POST', url: '/indexes/resources_zh/search' })
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer the search key',
      'accept-encoding': 'identity',
    })
    expect(JSON.parse(seen?.body ?? '')).toEqual({ q: '机器人', limit: 100 })
  })

  test('passes on a multi-search of the two indexes, with all limits cut down', async () => {
    const queries = [
      { indexUid: 'resources_zh', q: 'a', hitsPerPage: 900 },
      { indexUid: 'resources_en', q: 'a' },
    ]
    const answer = await site.post('/api/search/multi-search', {
      queries,
      federation: { limit: 900, offset: 20 },
    })
    expect(answer.status).toBe(200)
    expect(JSON.parse(upstream.seen[0]?.body ?? '')).toEqual({
      queries: [
        { indexUid: 'resources_zh', q: 'a', hitsPerPage: 100 },
        { indexUid: 'resources_en', q: 'a' },
      ],
      federation: { limit: 100, offset: 20 },
    })
  })

  test.each([
    ['another index', '/multi-search', { queries: [{ indexUid: 'drafts', q: '' }] }],
    ['an index path in disguise', '/multi-search', { queries: [{ indexUid: '../keys', q: '' }] }],
    ['no query', '/multi-search', { queries: [] }],
    ['eleven queries', '/multi-search', { queries: Array(11).fill({ indexUid: 'resources_zh' }) }],
    ['a body that is no object', '/indexes/resources_zh/search', []],
    ['a body that is no JSON', '/indexes/resources_zh/search', '{"q":'],
  ])('refuses %s with a reason in both languages', async (_, path, body) => {
    const answer = await site.post(`/api/search${path}`, body)
    expect(answer.status).toBe(400)
    const { zh, en } = (await answer.json()) as Answer
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/[a-z]/)
    expect(upstream.seen).toEqual([])
  })

  test.each([
    '/indexes/drafts/search',
    '/indexes/resources_zh/documents',
    '/keys',
    '/indexes/resources_zh/..%2f..%2fkeys',
    '/indexes',
  ])('knows no route %s', async (path) => {
    expect((await site.post(`/api/search${path}`, {})).status).toBe(404)
    expect((await site.get(`/api/search${path}`)).status).toBe(404)
    expect(upstream.seen).toEqual([])
  })

  test('refuses a body above 32 kB', async () => {
    const answer = await site.post('/api/search/indexes/resources_zh/search', {
      q: 'x'.repeat(33 * 1024),
    })
    expect(answer.status).toBe(413)
    expect(upstream.seen).toEqual([])
  })

  test.each(['broken', 'refusing'] as const)('hides what a %s engine says', async (how) => {
    mode = how
    const answer = await site.post('/api/search/indexes/resources_zh/search', { q: 'x' })
    expect(answer.status).toBe(502)
    expect(await answer.text()).not.toContain('upstream')
  })

  test('says that search is away while its index is not made', async () => {
    mode = 'empty'
    const answer = await site.post('/api/search/multi-search', {
      queries: [{ indexUid: 'resources_zh' }],
    })
    expect(answer.status).toBe(503)
  })

  test('asks for the key again once the engine refuses it, at once and with the next search', async () => {
    let asked = 0
    const other = await startSite(
      {},
      { searchUrl: upstream.url, searchKey: () => Promise.resolve(`key ${++asked}`) },
    )
    const ask = () => other.post('/api/search/indexes/resources_zh/search', {})
    await ask()
    mode = 'refusing'
    await ask()
    mode = 'well'
    await ask()
    const keys = upstream.seen.map(({ headers }) => headers.authorization)
    expect(keys).toEqual(['Bearer key 1', 'Bearer key 1', 'Bearer key 2', 'Bearer key 3'])
    await other.stop()
  })

  test('says in both languages that search is away', async () => {
    const alone = await startSite({ 'index.html': 'x' })
    const answer = await alone.post('/api/search/multi-search', {
      queries: [{ indexUid: 'resources_zh' }],
    })
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'search_unavailable' })
    expect((await alone.get('/healthz')).status).toBe(200)
    expect(await (await alone.get('/readyz')).json()).toEqual({
      status: 'waiting',
      site: true,
      search: false,
    })
    await alone.stop()
  })
})

describe('a list by any search', () => {
  const hit = (slug: string) => ({ id: slug, url: `/modules/${slug}/`, _formatted: {} })
  const written = (permalink: string, title: string) => ({
    [`modules/${permalink}/index.html`]: `<meta name="release" content="${permalink} 1" />`,
    [`widget/items/${permalink}.json`]: JSON.stringify({
      version: 1,
      release: 1,
      item: { id: permalink, title, parts: [], facts: [] },
    }),
  })

  test('is what the search finds, with what each element shows, without what only some may show', async () => {
    const engine = await startUpstream((_, response) => {
      const hits = ['open', 'few', 'gone'].map(hit)
      response.end(JSON.stringify({ results: [{ hits, totalHits: 3, totalPages: 1 }] }))
    })
    const files = {
      ...written('open', '码垛'),
      ...written('few', '限制嵌入'),
      'widget/items/few.http.json': '{"status":200,"embedders":["a.example"]}',
    }
    const own = await startSite(files, { searchUrl: engine.url })
    const answer = await own.get('/widget/found.json?q=码垛&kind=modules&locale=zh')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toEqual({ version: 1, items: [{ id: 'open', title: '码垛' }] })
    const [query] = (JSON.parse(engine.seen[0]?.body ?? '') as { queries: object[] }).queries
    expect(query).toMatchObject({ indexUid: 'resources_zh', q: '码垛' })
    expect(JSON.stringify(query)).toContain('modules')
    await own.stop()
    await engine.stop()
  })

  test('is refused in words while search is away', async () => {
    const own = await startSite({ 'index.html': 'x' })
    const answer = await own.get('/widget/found.json')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'search_unavailable' })
    await own.stop()
  })
})
