import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Engine } from './engine.ts'
import { problem } from './problem.ts'
import { isIndex, limitMultiSearch, limitQuery, RefusedSearch } from './search-request.ts'

type Options = { engine: Engine; onError: (error: unknown) => void }

const LARGEST_BODY = 32 * 1024

/**
 * Meilisearch's search routes, and only these, with the key added here. Mounted at `/api/search`.
 */
export function searchProxy(options: Options): Hono {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, 413, TOO_LARGE) }))
  app.post('/multi-search', (c) =>
    forward(c, options, { path: 'multi-search', limit: limitMultiSearch }),
  )
  app.post('/indexes/:uid/:action{search|facet-search}', (c) => {
    const { uid, action } = c.req.param()
    if (!isIndex(uid))
      return problem(c, 404, {
        code: 'no_such_index',
        zh: '没有这个索引',
        en: 'There is no such index',
      })
    return forward(c, options, { path: `indexes/${uid}/${action}`, limit: limitQuery })
  })
  app.all('*', (c) =>
    problem(c, 404, {
      code: 'not_found',
      zh: '这里只提供检索',
      en: 'Only searching is offered here',
    }),
  )
  return app
}

type Route = { path: string; limit: (body: unknown) => unknown }

async function forward(
  c: Context,
  { engine, onError }: Options,
  { path, limit }: Route,
): Promise<Response> {
  let body: string
  try {
    body = JSON.stringify(limit(await c.req.json()))
  } catch (error) {
    if (error instanceof RefusedSearch)
      return problem(c, 400, { code: 'bad_request', zh: error.zh, en: error.en })
    if (error instanceof SyntaxError) return problem(c, 400, BAD_JSON)
    throw error
  }
  try {
    const answer = await engine(path, body)
    const text = await answer.text()
    if (answer.ok || (answer.status === 400 && !isIndexMissing(text)))
      return c.body(text, answer.status as 200, JSON_HEADERS)
    onError(new Error(`Search answered ${answer.status}: ${text}`))
    if (isIndexMissing(text)) return away(c)
    return problem(c, 502, BROKEN)
  } catch (error) {
    onError(new Error('Search is not reachable', { cause: error }))
    return away(c)
  }
}

/** The index is not made yet: nothing that a reader can mend. */
const isIndexMissing = (text: string) => text.includes('"code":"index_not_found"')

/** Search cannot be asked now: with when to try again. */
export function away(c: Context): Response {
  c.header('Retry-After', '5')
  return problem(c, 503, AWAY)
}

const JSON_HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
}

const TOO_LARGE = { code: 'too_large', zh: '检索请求太大', en: 'The search request is too large' }
const BAD_JSON = { code: 'bad_request', zh: '请求体不是 JSON', en: 'The body is not JSON' }
const BROKEN = {
  code: 'search_failed',
  zh: '检索出错，请稍后再试',
  en: 'Search failed; try again later',
}
const AWAY = {
  code: 'search_unavailable',
  zh: '检索暂时不可用，请稍后再试；页面仍可浏览',
  en: 'Search is away; try again soon. The pages can still be read',
}
