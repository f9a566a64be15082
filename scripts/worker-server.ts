import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import type { Worker } from '../cms/publishing/worker.ts'
import { closeGracefully, listenOn } from '../site/server/listen.ts'

type Options = { worker: Pick<Worker, 'wake' | 'health'>; log: { error: (entry: object) => void } }

/**
 * The worker's own door, for this machine only: `/healthz` (the process answers), `/readyz` (it has
 * caught up since its start), `POST /wake`.
 */
export function createWorkerServer({ worker, log }: Options) {
  let isReady = false
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok', ...worker.health() }))
  app.get('/readyz', (c) =>
    c.json({ status: isReady ? 'ok' : 'waiting', ...worker.health() }, isReady ? 200 : 503),
  )
  app.post('/wake', (c) => {
    worker
      .wake()
      .catch((err: unknown) => log.error({ err, msg: 'The worker failed after a wake signal' }))
    return c.body(null, 202)
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  return {
    listen: (port: number, host: string) => listenOn(server, { port, host }),
    setReady: () => void (isReady = true),
    close: () => closeGracefully(server),
  }
}
