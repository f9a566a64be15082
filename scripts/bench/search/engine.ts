import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { engineArguments, engineBinary } from '../../../search/engine.ts'
import { ExpectedError } from '../../expected-error.ts'

export type Engine = Awaited<ReturnType<typeof startEngine>>

/** An engine with an empty folder of its own, run as the library runs it. */
export async function startEngine() {
  const binary = engineBinary()
  if (!binary)
    throw new ExpectedError(
      '此平台没有 Meilisearch，无法测量搜索',
      'There is no Meilisearch for this platform to measure',
    )
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ronghe-bench-'))
  const port = await freePort()
  const masterKey = randomBytes(24).toString('hex')
  const child = spawn(binary, engineArguments({ dataDir, port }), {
    env: { ...process.env, MEILI_MASTER_KEY: masterKey },
    stdio: 'ignore',
    cwd: dataDir,
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await fetch(`${url}/health`).catch(() => undefined))?.ok)
    await sleep(50)
  return {
    url,
    masterKey,
    pid: child.pid,
    async stop() {
      process.off('exit', kill)
      const ended = once(child, 'exit')
      kill()
      await ended
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
