import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { PORTS } from '../../scripts/options.ts'
import { dropDatabase } from './library.ts'
import { freePorts } from './ports.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PASSWORD = 'a long password of a test'

type Options = {
  /** Whether the library begins with the demo; else it is empty. */
  hasDemo?: boolean
  /** A program and its arguments that the library is started under, such as a tracer. */
  under?: readonly string[]
  env?: Record<string, string>
}

export type RunningLibrary = Awaited<ReturnType<typeof startRunningLibrary>>

/**
 * A whole library as `npm start` runs it, all its processes included, on a data folder and ports of
 * its own. An empty one has one administrator, in whose name `api` speaks.
 */
export async function startRunningLibrary({ hasDemo = false, under = [], env = {} }: Options = {}) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ronghe-run-'))
  const base = await freePorts(PORTS)
  const place = ['--data', dataDir, '--port-base', `${base}`]
  const command = (script: string, ...args: string[]) =>
    [process.execPath, path.join(ROOT, 'scripts', script), ...args] as const
  const variables = { ...process.env, ...env, NODE_ENV: 'production' as const }
  let output = ''
  let child = await start(hasDemo ? [] : ['--empty'])

  async function start(args: string[]) {
    const [program = '', ...rest] = [...under, ...command('start.ts', ...place, ...args)]
    const started = spawn(program, rest, { cwd: ROOT, env: variables })
    output = ''
    const ready = Promise.withResolvers<void>()
    const take = (chunk: Buffer) => {
      output += String(chunk)
      if (/^.*\bready\b/m.test(output.split('\n').at(-2) ?? '')) ready.resolve()
    }
    started.stdout.on('data', take)
    started.stderr.on('data', take)
    started.once('exit', () => ready.reject(new Error(`npm start ended:\n${output}`)))
    await ready.promise
    return started
  }

  async function end() {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }

  /** Runs a command on this library as `npm run` does; its exit code and what it said. */
  async function run(name: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const [program, ...rest] = command('run.ts', name, ...place, ...args)
    try {
      const { stdout, stderr } = await promisify(execFile)(program, rest, {
        cwd: ROOT,
        env: variables,
        maxBuffer: 64 * 1024 ** 2,
      })
      return { code: 0, said: stdout + stderr }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { code, said: stdout + stderr }
    }
  }

  const cmsUrl = `http://127.0.0.1:${base + 1}`

  /** Asks the CMS over HTTP in the name of `token`'s holder; throws when it does not answer 2xx. */
  async function request<T>(token: string, method: string, at: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${cmsUrl}/api/${at}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${said}`)
    return JSON.parse(said) as T
  }

  const signIn = async (email: string, password = PASSWORD): Promise<string> =>
    (await request<{ token: string }>('', 'POST', 'users/login', { email, password })).token

  async function firstAdmin(): Promise<string> {
    const { said } = await run('admin', 'admin@example.org')
    const password = /Password: (\S+)/.exec(said)?.[1]
    if (!password) throw new Error(`npm run admin gave no password:\n${said}`)
    return signIn('admin@example.org', password)
  }

  const admin = hasDemo ? '' : await firstAdmin()

  return {
    dataDir,
    siteUrl: `http://127.0.0.1:${base}`,
    cmsUrl,
    searchUrl: `http://127.0.0.1:${base + 2}`,
    workerUrl: `http://127.0.0.1:${base + 3}`,
    password: PASSWORD,
    /** The process that runs all the others. */
    pid: () => child.pid!,
    /** All that the start script has printed. */
    output: () => output,
    run,
    request,
    signIn,
    /** Asks the CMS as the administrator. */
    api: <T>(method: string, at: string, body?: unknown) => request<T>(admin, method, at, body),
    async restart() {
      await end()
      child = await start([])
    },
    async stop() {
      await end()
      if (env.DATABASE_URL) {
        const { openDatabase } = await import('../../scripts/backup/open.ts')
        const payload = await openDatabase({ dataDir, databaseUrl: env.DATABASE_URL })
        await dropDatabase(payload)
        await payload.destroy()
      }
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
