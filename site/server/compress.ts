import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'

const SMALLEST = 1024
/** Above this, compressing in one piece would hold too much memory; such files are sent as they are. */
const LARGEST = 8 * 1024 ** 2

const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)
const gzip = promisify<Buffer, Buffer>(zlib.gzip)

/** Brotli at 4 is as fast as gzip's default and smaller. */
const encoders = {
  br: (body: Buffer) => brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => gzip(body),
}

/** Compresses text where the reader takes it; ranges and what is compressed already stay as they are. */
export const compress: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, status } = c.res
  const type = headers.get('Content-Type')
  if (!type || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return
  headers.append('Vary', 'Accept-Encoding')
  const length = Number(headers.get('Content-Length') ?? SMALLEST)
  if (
    status === 206 ||
    headers.has('Content-Encoding') ||
    !c.res.body ||
    length < SMALLEST ||
    length > LARGEST
  )
    return
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: Object.keys(encoders),
    default: '',
    match: best,
  })
  if (!isEncoding(encoding)) return
  const body = await encoders[encoding](Buffer.from(await c.res.arrayBuffer()))
  const etag = headers.get('ETag')
  const result = new Response(new Uint8Array(body), { status, headers })
  result.headers.set('Content-Encoding', encoding)
  result.headers.set('Content-Length', `${body.byteLength}`)
  // Another representation of the same page: equal in meaning, not in bytes.
  if (etag) result.headers.set('ETag', `W/${etag}`)
  c.res = undefined
  c.res = result
}

const isEncoding = (name: string): name is keyof typeof encoders => name in encoders

/** Brotli wherever it is taken at all: readers that list both give them the same weight. */
function best(accepted: { type: string; q: number }[]): string {
  const taken = new Set(accepted.filter(({ q }) => q > 0).map(({ type }) => type.toLowerCase()))
  return ['br', 'gzip'].find((name) => taken.has(name)) ?? ''
}
