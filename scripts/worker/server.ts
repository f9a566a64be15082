import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Server } from 'node:http'
import type { Payload } from 'payload'
import type { Worker } from '../../cms/publishing/worker.ts'
import { closeGracefully, listenOn } from '../../site/server/listen.ts'
import { healthPage } from './health-page.ts'
import { metricsText } from './metrics.ts'
import { type PreviewOptions, previewApp } from './preview.ts'

type Options = {
  worker: Pick<Worker, 'wake' | 'health' | 'retry' | 'redo'>
  payload: Payload
  /** What drafts are drawn with. */
  preview?: PreviewOptions
}

/**
 * The worker's own door, for this machine only: `/healthz` (the process answers), `/readyz` (it has
 * caught up since its start), `/metrics` (Prometheus), `/` (a page for people), `/preview/` (drafts, by
 * signed addresses), and `POST` to `/wake`, `/retry` (what was parked) and `/press` (all pages).
 */
export function createWorkerServer({ worker, payload, preview }: Options) {
  let isReady = false
  const app = new Hono()
  app.use(refuseOtherSites)
  app.get('/', (c) => c.html(healthPage(worker.health())))
  app.get('/healthz', (c) => c.json({ status: 'ok', ...worker.health() }))
  app.get('/readyz', (c) =>
    c.json({ status: isReady ? 'ok' : 'waiting', ...worker.health() }, isReady ? 200 : 503),
  )
  app.get('/metrics', async (c) =>
    c.text(await metricsText(worker, payload), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  )
  if (preview) app.route('/preview', previewApp(preview))
  app.post('/wake', (c) => started(c, worker.wake()))
  app.post('/press', async (c) => {
    await worker.redo()
    return c.body(null, 202)
  })
  app.post('/retry', async (c) => {
    await worker.retry()
    return c.redirect('/', 303)
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server

  function started(c: Context, work: Promise<unknown>): Response {
    work.catch((err: unknown) => payload.logger.error({ err, msg: 'The worker failed when asked' }))
    return c.body(null, 202)
  }

  return {
    listen: (port: number, host: string) => listenOn(server, { port, host }),
    setReady: () => void (isReady = true),
    close: () => closeGracefully(server),
  }
}

/** A page of another site may not press the buttons of whoever looks at it on this machine. */
async function refuseOtherSites(c: Context, next: () => Promise<void>): Promise<Response | void> {
  const from = c.req.header('Sec-Fetch-Site') ?? 'none'
  if (c.req.method !== 'GET' && !['none', 'same-origin'].includes(from))
    return c.text('只接受本页的请求 / Only this page may ask this\n', 403)
  await next()
}
