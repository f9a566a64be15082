import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isPersonal, normalizedQuery } from '../../search/query.ts'
import type { Counts } from './counts.ts'
import { problem } from './problem.ts'

type Options = { counts?: Pick<Counts, 'add'>; onError: (error: unknown) => void }

const LARGEST_BODY = 2048
const MOST = 100_000
const TOO_LARGE = { code: 'too_large', zh: '请求太大', en: 'The request is too large' }

/**
 * `POST /search` takes `{ q, locale, hits, rank? }`: a search that a reader looked at, or with `rank` (from
 * 1) the hit that was opened. The query is kept as its normal form, by day, with nothing about who
 * asked; one that looks like a telephone number or an address is not kept, nor one of a browser that asks
 * not to be followed. Without `counts` it is switched off: the answer is the same and nothing is kept.
 */
export function searchSignals({ counts, onError }: Options): Hono {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, 413, TOO_LARGE) }))
  app.post('/search', async (c) => {
    const isForeign = !['same-origin', undefined].includes(c.req.header('Sec-Fetch-Site'))
    const signal = readSignal(await c.req.json().catch(() => undefined))
    if (!signal || isForeign)
      return problem(c, 400, {
        code: 'bad_request',
        zh: '应为 { q, locale, hits, rank }',
        en: 'The body must be { q, locale, hits, rank }',
      })
    const { q, locale, hits, rank } = signal
    const isRefused = c.req.header('DNT') === '1' || c.req.header('Sec-GPC') === '1'
    if (counts && !isRefused && q && !isPersonal(q))
      try {
        if (rank === undefined)
          counts.add({ event: 'search', subject: q, detail: locale, value: hits })
        else counts.add({ event: 'click', subject: q, detail: locale, value: rank })
      } catch (error) {
        // A full disk or a locked file costs a count, never a reader.
        onError(new Error('A search could not be counted', { cause: error }))
      }
    return c.body(null, 204, { 'Cache-Control': 'no-store' })
  })
  return app
}

type Signal = { q: string; locale: 'zh' | 'en'; hits: number; rank?: number }

function readSignal(body: unknown): Signal | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { q, locale, hits, rank } = body as Record<string, unknown>
  if (typeof q !== 'string' || (locale !== 'zh' && locale !== 'en') || !isCount(hits))
    return undefined
  if (rank !== undefined && (!isCount(rank) || rank < 1)) return undefined
  return { q: normalizedQuery(q), locale, hits, ...(rank !== undefined && { rank }) }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST
