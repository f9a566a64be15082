import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { TestLibrary } from './library.ts'

type Row = Record<string, unknown> & { id: string }
type Problem = { message: string; data?: { code?: string; errors?: { message: string }[] } }
/** The answers of Payload's REST API and of ours, as far as they are JSON. */
type Body = Record<string, unknown> & {
  doc: Row
  docs: Row[]
  totalDocs: number
  errors?: Problem[]
}
export type Answer = { status: number; headers: Headers; body: Body; text: string }
export type Client = Awaited<ReturnType<Awaited<ReturnType<typeof startRest>>['login']>>

export const PASSWORD = 'a long password'

/** The CMS's REST API of a test library, behind its doors, on a port of its own. */
export async function startRest({ dataDir }: Pick<TestLibrary, 'dataDir'>) {
  const { default: config } = await import('../../cms/payload.config.ts')
  const { createRest } = await import('../../cms/rest.ts')
  const server = createAdaptorServer({ fetch: createRest(config, dataDir) }) as Server
  // Between two requests of a test much may happen here: the connection stays.
  server.keepAliveTimeout = 300_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isForm = body instanceof FormData
    const answer = await fetch(`${url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as Body,
    }
  }

  const client = (headers: Record<string, string> = {}) => ({
    get: (path: string) => send('GET', path, undefined, headers),
    post: (path: string, body: unknown = {}) => send('POST', path, body, headers),
    patch: (path: string, body: unknown) => send('PATCH', path, body, headers),
    delete: (path: string) => send('DELETE', path, undefined, headers),
    send: (method: string, path: string, body?: unknown) => send(method, path, body, headers),
  })

  return {
    url,
    /** Nobody, with headers such as the address that a proxy tells. */
    client,
    /** Somebody, signed in. */
    async login({ email }: { email: string }, password = PASSWORD) {
      const { body } = await send('POST', '/users/login', { email, password })
      const { token } = body
      if (typeof token !== 'string')
        throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`)
      return { ...client({ authorization: `JWT ${token}` }), token }
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What an answer complains of. */
export const messageOf = ({ body }: Answer): string =>
  (body.errors ?? [])
    .flatMap(({ message, data }) => [message, ...(data?.errors ?? []).map((one) => one.message)])
    .join('\n')
