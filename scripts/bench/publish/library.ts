import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Away from the ports of a library that somebody works with and from those that connections leave by. */
const PORT_BASE = 17_300

const script = (name: string) => path.join(ROOT, 'scripts', `${name}.ts`)
const say = (line: string) => process.stderr.write(`${line}\n`)

export type RunningLibrary = Awaited<ReturnType<typeof runLibrary>>

/**
 * A library of so many resources, as `npm start` runs it. It is made once, in the folder for temporary
 * files, and kept for the next measurement.
 */
export async function runLibrary(resources: number) {
  const dataDir = path.join(os.tmpdir(), 'ronghe-bench', `${resources}`)
  const place = ['--data', dataDir, '--port-base', `${PORT_BASE}`]
  const seeded = path.join(dataDir, 'bench-seeded')
  await mkdir(dataDir, { recursive: true })
  if (!existsSync(seeded)) {
    say(`${resources}: demo`)
    await (await start(place)).end()
    say(`${resources}: seed`)
    const args = [script('seed'), ...place.slice(0, 2), '--resources', `${resources}`]
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] })
    await writeFile(seeded, '')
  }
  say(`${resources}: start`)
  const began = performance.now()
  const { pid, end } = await start(place)
  say(`${resources}: ready after ${Math.round((performance.now() - began) / 1000)} s`)
  const url = (port: number) => `http://127.0.0.1:${PORT_BASE + port}`
  return {
    dataDir,
    cmsUrl: url(1),
    searchUrl: url(2),
    end,
    /** Resident megabytes of each part. */
    memory: () => memoryOf(pid),
  }
}

async function start(place: string[]) {
  const child = spawn(process.execPath, [script('start'), ...place], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 2],
  })
  let output = ''
  const ready = Promise.withResolvers<void>()
  child.stdout!.on('data', (chunk: Buffer) => {
    output += String(chunk)
    if (/^.*\bready\b/m.test(output.split('\n').at(-2) ?? '')) ready.resolve()
  })
  child.once('exit', () => ready.reject(new Error(`The library ended:\n${output}`)))
  await ready.promise
  return {
    pid: child.pid!,
    end: async (): Promise<void> => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
    },
  }
}

const PARTS = { 'worker.js': 'worker', 'serve.js': 'server', 'engine.ts': 'search' } as const

function memoryOf(root: number): Record<string, number> {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, kilobytes, args = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      megabytes: Number(kilobytes) / 1024,
      args,
    }))
  const sum = (pid: number): number =>
    all
      .filter((one) => one.pid === pid || one.parent === pid)
      .reduce((total, one) => total + (one.pid === pid ? one.megabytes : sum(one.pid)), 0)
  return Object.fromEntries(
    all
      .filter(({ parent }) => parent === root)
      .map(({ pid, args }) => {
        const name = Object.entries(PARTS).find(([file]) => args.includes(file))?.[1] ?? 'cms'
        return [name, sum(pid)]
      }),
  )
}
