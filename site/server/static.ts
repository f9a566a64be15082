import path from 'node:path'
import type { Context, Handler } from 'hono'
import { fileHeaders } from './file-headers.ts'
import { frameAncestors, mayEmbed, RESTRICTED } from './embedders.ts'
import { fileResponse } from './file-response.ts'
import { contentPolicy } from './headers.ts'
import { locate, statOf, type Located } from './locate.ts'
import { problem } from './problem.ts'
import { readSidecar, type Sidecar } from './sidecar.ts'

/** Serves the written site: its files, redirects, tombstones and pages for what is not there. */
export function staticSite(siteDir: string): Handler {
  return async (c) => {
    const located = await locate(siteDir, c.req.path)
    if (!located) return notFound(c, siteDir)
    const sidecar = await readSidecar(located.file)
    if (sidecar?.location) return redirect(c, sidecar)
    if (located.isUnslashed) return c.redirect(`${c.req.path}/${new URL(c.req.url).search}`, 301)
    const headers = fileHeaders(c.req.path, located.file)
    if (sidecar?.embedders) {
      const origin = c.req.header('Origin')
      if (origin && !mayEmbed(origin, sidecar.embedders)) return problem(c, 403, RESTRICTED)
      headers.Vary = 'Origin'
      headers['Content-Security-Policy'] = contentPolicy(frameAncestors(sidecar.embedders))
    }
    return fileResponse(c, { ...located, status: sidecar?.status, headers })
  }
}

/** Addresses change only with a release, but they do change: no browser may keep a redirect for good. */
function redirect(c: Context, { status, location = '/' }: Sidecar): Response {
  const base = 'http://site.invalid'
  const target = new URL(location, base)
  const headers = {
    Location: target.href.replace(new RegExp(`^${base}`), ''),
    'Cache-Control': 'public, max-age=0, must-revalidate',
  }
  return c.body(null, status as 301, headers)
}

async function notFound(c: Context, siteDir: string): Promise<Response> {
  const page = await notFoundPage(siteDir, c.req.path)
  if (!page) {
    c.header('Retry-After', '5')
    return c.text(NOT_WRITTEN, 503, { 'Cache-Control': 'no-store' })
  }
  return fileResponse(c, {
    ...page,
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** The press writes the page for what is missing with the first others. */
const NOT_WRITTEN = '网站正在写出，请稍候再试 / The site is being written; try again in a moment\n'

async function notFoundPage(
  siteDir: string,
  urlPath: string,
): Promise<Pick<Located, 'file' | 'stats'> | undefined> {
  const names = [
    ...(urlPath.startsWith('/en/') ? ['en/404.html', 'en/404/index.html'] : []),
    '404.html',
    '404/index.html',
  ]
  for (const name of names) {
    const file = path.join(siteDir, name)
    const stats = await statOf(file)
    if (stats?.isFile()) return { file, stats }
  }
  return undefined
}
