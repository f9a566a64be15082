import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What went wrong and what to do, in both languages. */
export type Problem = { code: string; zh: string; en: string }

/** Answers a request for data with a problem as JSON: `{ code, message, zh, en }`. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  { code, zh, en }: Problem,
): Response {
  return c.json({ code, message: `${zh} / ${en}`, zh, en }, status, { 'Cache-Control': 'no-store' })
}
