import { createServer } from 'node:net'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'

/** Checks that every port the library listens on is free. `isEngineOwn`: whether it runs Meilisearch itself. */
export async function checkPorts(
  { ports, host }: Environment,
  isEngineOwn: boolean,
): Promise<string> {
  const wanted = [
    { port: ports.server, host },
    { port: ports.cms, host },
    ...(isEngineOwn ? [{ port: ports.search, host: '127.0.0.1' }] : []),
    { port: ports.worker, host: '127.0.0.1' },
  ]
  for (const one of wanted) {
    const code = await tryToListen(one)
    if (code) throw refusal(code, one)
  }
  return wanted.map(({ port }) => port).join(', ')
}

type Place = { port: number; host: string }

function tryToListen({ port, host }: Place): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      .listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

function refusal(code: string, { port, host }: Place): ExpectedError {
  if (code === 'EADDRINUSE')
    return new ExpectedError(
      `端口 ${port} 已被占用：请结束占用它的程序，或换一组端口，例如 npm start -- --port-base ${port + 100}`,
      `Port ${port} is in use: end the program that uses it, or choose other ports, such as npm start -- --port-base ${port + 100}`,
    )
  return new ExpectedError(
    `不能在 ${host}:${port} 监听（${code}）：请检查 --host 与 --port-base`,
    `Cannot listen on ${host}:${port} (${code}): check --host and --port-base`,
  )
}
