import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import { closeGracefully, listenOn } from './listen.ts'
import type { Server } from 'node:http'
import type { PublicServerOptions } from './options.ts'

export type PublicServer = ReturnType<typeof createPublicServer>

/**
 * The one public door: the written site, search, oEmbed and health. `listen` gives the port it took;
 * `close` finishes what is being answered and then ends.
 */
export function createPublicServer(options: PublicServerOptions) {
  const app = createApp(options)
  let server: Server | undefined
  return {
    fetch: app.fetch,
    async listen(port = 0, host = '127.0.0.1'): Promise<number> {
      server = createAdaptorServer({
        fetch: app.fetch,
        serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
      }) as Server
      return listenOn(server, { port, host })
    },
    async close(): Promise<void> {
      if (server) await closeGracefully(server)
      server = undefined
    },
  }
}
