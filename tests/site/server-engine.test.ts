import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearchFollower } from '../../search/follower.ts'
import { FACETS } from '../../search/facets.ts'
import { rotateSearchKey, searchKey } from '../../search/keys.ts'
import { sampleLibrary } from '../fixtures/records.ts'
import { startMeilisearch } from '../helpers/meilisearch.ts'
import { startSite, type TestSite } from './server-site.ts'

let engine: Awaited<ReturnType<typeof startMeilisearch>>
let site: TestSite
let isKeyHere = false

beforeAll(async () => {
  engine = await startMeilisearch()
  const library = sampleLibrary()
  const follower = createSearchFollower({ library, url: engine.url, masterKey: engine.masterKey })
  for await (const { key } of follower.expected()) await follower.repair([key])
  site = await startSite(
    { 'index.html': 'x' },
    {
      searchUrl: engine.url,
      searchKey: () =>
        isKeyHere ? searchKey(engine.url, engine.masterKey) : Promise.reject(new Error('not yet')),
    },
  )
})
afterAll(async () => {
  await site.stop()
  await engine.stop()
})

type Hits = { hits: { title?: string }[] }

test('readers search the real engine once its key can be had', async () => {
  const queries = [{ indexUid: 'resources_zh', q: '' }]
  expect((await site.post('/api/search/multi-search', { queries })).status).toBe(503)
  isKeyHere = true
  const answer = await site.post('/api/search/multi-search', { queries })
  expect(answer.status).toBe(200)
  const { results } = (await answer.json()) as { results: Hits[] }
  expect(results[0]?.hits.length).toBeGreaterThan(0)
})

test('one index and its facets can be searched by themselves', async () => {
  const found = (await (
    await site.post('/api/search/indexes/resources_zh/search', { q: '', limit: 1 })
  ).json()) as Hits
  expect(found.hits).toHaveLength(1)
  const facets = await site.post('/api/search/indexes/resources_zh/facet-search', {
    facetName: FACETS.organization,
    facetQuery: '',
  })
  expect(facets.status).toBe(200)
})

test('a reader notices nothing when the key is rotated', async () => {
  await rotateSearchKey(engine.url, engine.masterKey)
  const queries = [{ indexUid: 'resources_zh', q: '' }]
  expect((await site.post('/api/search/multi-search', { queries })).status).toBe(200)
})

test('a filter that the engine refuses is the reader’s error, told as the engine tells it', async () => {
  const answer = await site.post('/api/search/indexes/resources_zh/search', {
    filter: 'nothing = = 1',
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'invalid_search_filter' })
})

test('the server is ready when the site is written and the engine answers', async () => {
  expect((await site.get('/readyz')).status).toBe(200)
})
