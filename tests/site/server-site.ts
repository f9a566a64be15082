import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { createPublicServer } from '../../site/server/server.ts'
import type { PublicServerOptions } from '../../site/server/options.ts'

export type TestSite = Awaited<ReturnType<typeof startSite>>

export const SITE_URL = 'https://library.example'

/** A public server on a free port over a written site of these files. */
export async function startSite(
  files: Record<string, string | Buffer>,
  options: Partial<PublicServerOptions> = {},
) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ronghe-site-'))
  const siteDir = path.join(folder, 'site')
  await mkdir(siteDir)
  await writeFile(path.join(folder, 'secret.txt'), 'not a part of the site')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(siteDir, name)), { recursive: true })
    await writeFile(path.join(siteDir, name), content)
  }
  const server = createPublicServer({
    siteDir,
    siteUrl: SITE_URL,
    searchUrl: 'http://127.0.0.1:9',
    searchKey: 'the search key',
    onError: () => undefined,
    ...options,
  })
  const port = await server.listen(0)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    port,
    siteDir,
    server,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(url + path, { headers, redirect: 'manual' }),
    post: (path: string, body: unknown) =>
      fetch(url + path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** The path exactly as given: fetch would tidy it up. */
    raw: (rawPath: string) =>
      new Promise<{ status: number; body: string }>((resolve, reject) => {
        http
          .get({ host: '127.0.0.1', port, path: rawPath, agent: false }, (answer) => {
            let body = ''
            answer.setEncoding('utf8').on('data', (text: string) => (body += text))
            answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
          })
          .on('error', reject)
      }),
    async stop() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Seen = { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }

/** A local stand-in for a search engine that is slow, broken or not what it should be. */
export async function startUpstream(answer: (seen: Seen, response: http.ServerResponse) => void) {
  const seen: Seen[] = []
  const server = http.createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
      }
      seen.push(one)
      answer(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  }
}
