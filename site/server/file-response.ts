import { createReadStream } from 'node:fs'
import type { Stats } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import fresh from 'fresh'
import parseRange from 'range-parser'

type File = { file: string; stats: Stats; status?: number; headers: Record<string, string> }

/**
 * A file as a response: 304 where the reader has it, 206 or 416 for one range of it, else whole.
 * More than one range at once is answered whole, which HTTP allows (RFC 9110, section 14.2).
 */
export function fileResponse(c: Context, { file, stats, status = 200, headers }: File): Response {
  const etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs * 1000).toString(36)}"`
  const lastModified = stats.mtime.toUTCString()
  const common = { ...headers, ETag: etag, 'Last-Modified': lastModified }
  if (status !== 200) return whole(c, { file, stats, status, headers })
  const asked = {
    'if-none-match': c.req.header('If-None-Match'),
    'if-modified-since': c.req.header('If-Modified-Since'),
    'cache-control': c.req.header('Cache-Control'),
  }
  if (fresh(asked, { etag, 'last-modified': lastModified })) return c.body(null, 304, common)
  const range = rangeOf(c, { size: stats.size, etag, lastModified })
  if (range === 'unsatisfiable')
    return c.body(null, 416, { 'Content-Range': `bytes */${stats.size}` })
  const ranged = { ...common, 'Accept-Ranges': 'bytes' }
  if (!range) return whole(c, { file, stats, status, headers: ranged })
  return send(c, 206, {
    file,
    range,
    headers: { ...ranged, 'Content-Range': `bytes ${range.start}-${range.end}/${stats.size}` },
  })
}

type Range = { start: number; end: number }

function whole(c: Context, { file, stats, status, headers }: Required<File>): Response {
  if (stats.size === 0) return c.body('', status as 200, headers)
  return send(c, status, { file, range: { start: 0, end: stats.size - 1 }, headers })
}

function send(
  c: Context,
  status: number,
  { file, range, headers }: { file: string; range: Range; headers: Record<string, string> },
): Response {
  const length = { 'Content-Length': `${range.end - range.start + 1}` }
  if (c.req.method === 'HEAD')
    return new Response(null, { status, headers: { ...headers, ...length } })
  const body = Readable.toWeb(createReadStream(file, range)) as ReadableStream<Uint8Array>
  return new Response(body, { status, headers: { ...headers, ...length } })
}

function rangeOf(
  c: Context,
  { size, etag, lastModified }: { size: number; etag: string; lastModified: string },
): Range | 'unsatisfiable' | undefined {
  const header = c.req.header('Range')
  const condition = c.req.header('If-Range')
  if (!header || (condition && condition !== etag && condition !== lastModified)) return undefined
  const ranges = parseRange(size, header, { combine: true })
  if (ranges === -1) return 'unsatisfiable'
  return typeof ranges === 'number' || ranges.type !== 'bytes' || ranges.length !== 1
    ? undefined
    : ranges[0]
}
