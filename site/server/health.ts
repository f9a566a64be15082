import path from 'node:path'
import { Hono } from 'hono'
import { statOf } from './locate.ts'

/** Milliseconds that search has to say it is well. */
const TIMEOUT = 1000

/** `/healthz`: the process answers. `/readyz`: the site is written and search answers, else 503. */
export function health({ siteDir, searchUrl }: { siteDir: string; searchUrl: string }): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, NOT_KEPT))
  app.get('/readyz', async (c) => {
    const [site, search] = await Promise.all([isWritten(siteDir), isWell(searchUrl)])
    return c.json(
      { status: site && search ? 'ok' : 'waiting', site, search },
      site && search ? 200 : 503,
      NOT_KEPT,
    )
  })
  return app
}

const NOT_KEPT = { 'Cache-Control': 'no-store' }

const isWritten = async (siteDir: string) =>
  (await statOf(path.join(siteDir, 'index.html'))) !== undefined

const isWell = (searchUrl: string): Promise<boolean> =>
  fetch(`${searchUrl}/health`, { signal: AbortSignal.timeout(TIMEOUT) }).then(
    (answer) => answer.ok,
    () => false,
  )
