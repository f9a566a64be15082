import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { engineArguments, engineBinary } from '../../search/engine.ts'
import type { Ask } from '../../search/query.ts'
import { freePort } from './ports.ts'

/** A real Meilisearch with an empty folder of its own. */
export async function startMeilisearch() {
  const binary = engineBinary()
  if (!binary)
    throw new Error('No Meilisearch binary for this platform: install it, then run the tests again')
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ronghe-search-'))
  const port = await freePort()
  const masterKey = randomBytes(24).toString('hex')
  const child = spawn(binary, engineArguments({ dataDir, port }), {
    env: { ...process.env, MEILI_MASTER_KEY: masterKey },
    stdio: 'ignore',
    cwd: dataDir,
  })
  // A test file that fails before its end stops nothing itself.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const url = `http://127.0.0.1:${port}`
  await healthy(url, child)
  return {
    url,
    masterKey,
    async stop() {
      process.off('exit', kill)
      kill()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Meilisearch did not start (exit code ${child.exitCode})`)
}

/** Asks an engine as the public server does, with the key that can only search. */
export const askWith =
  (url: string, key: string): Ask =>
  async (body) => {
    const answer = await fetch(`${url}/multi-search`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as unknown
  }
