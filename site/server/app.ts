import { Hono } from 'hono'
import { logger } from 'hono/logger'
import { compress } from './compress.ts'
import { createEngine } from './engine.ts'
import { foundList } from './found-list.ts'
import { securityHeaders } from './headers.ts'
import { health } from './health.ts'
import { oembed } from './oembed.ts'
import { DEFAULT_LIMITS, type PublicServerOptions } from './options.ts'
import { preview } from './preview.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { searchProxy } from './search-proxy.ts'
import { searchSignals } from './search-signals.ts'
import { staticSite } from './static.ts'
import { usage } from './usage.ts'

/** All that the public server answers, in the order it is asked. */
export function createApp(options: PublicServerOptions): Hono {
  const {
    siteDir,
    siteUrl,
    cmsUrl,
    accessLog,
    counts,
    trustProxy = false,
    onError = console.error,
  } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const engine = createEngine(options)
  const app = new Hono()
  if (accessLog) app.use(logger(accessLog))
  app.use(securityHeaders({ siteUrl, cmsUrl }), compress)
  app.route('/', health(options))
  app.use('/api/search/*', rateLimit(limits.search, { trustProxy }))
  app.route('/api/search', searchProxy({ engine, onError }))
  app.get(
    '/widget/found.json',
    rateLimit(limits.search, { trustProxy }),
    foundList({ siteDir, engine, onError }),
  )
  app.use('/api/counts/*', rateLimit(limits.counts, { trustProxy }))
  app.route('/api/counts', searchSignals({ counts, onError }))
  app.get('/oembed', rateLimit(limits.oembed, { trustProxy }), oembed(options))
  app.use('/preview/*', rateLimit(limits.preview, { trustProxy }))
  app.route('/preview', preview({ ...options, onError }))
  if (cmsUrl) app.get('/admin', (c) => c.redirect(`${cmsUrl}/admin`, 302))
  app.get('*', usage({ counts, siteDir, siteUrl, trustProxy, onError }), staticSite(siteDir))
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD')
    return problem(c, 405, {
      code: 'method_not_allowed',
      zh: '这里只能读取',
      en: 'Only reading is offered here',
    })
  })
  app.onError((error, c) => {
    onError(error)
    return problem(c, 500, {
      code: 'server_error',
      zh: '服务器出错，请稍后再试',
      en: 'The server failed; try again later',
    })
  })
  return app
}
