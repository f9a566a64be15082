import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A part of the library that runs as a process of its own. */
export type Service = {
  name: string
  zh: string
  en: string
  /** Arguments of Node: a script and its own arguments. */
  args: string[]
  env: NodeJS.ProcessEnv
  cwd: string
  logFile: string
  /** Answers 200 once the part does its work. */
  healthUrl: string
  /** Seconds that it has to become well. */
  patience: number
}

/** Arguments of Node that end a process when the one that started it ends, in whatever way. */
export const END_WITH_PARENT = ['--import', path.join(import.meta.dirname, 'end-with-parent.ts')]

/** Bytes after which a log begins anew with the next start. */
const LARGEST_LOG = 10 * 1024 ** 2

/** Starts the process of a service, its output added to its log. */
export async function launch({ args, env, cwd, logFile }: Service): Promise<ChildProcess> {
  const isFull = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG
  const log = createWriteStream(logFile, { flags: isFull ? 'w' : 'a' })
  await once(log, 'open')
  const child = spawn(process.execPath, [...END_WITH_PARENT, ...args], {
    cwd,
    env,
    stdio: ['ignore', log, log, 'ipc'],
  })
  child.once('exit', () => log.end())
  return child
}

/** Waits until the service answers; false when the process ended or the time is over. */
export async function becomesWell(
  { healthUrl, patience }: Service,
  child: ChildProcess,
): Promise<boolean> {
  const end = performance.now() + patience * 1000
  while (performance.now() < end && isAlive(child)) {
    // An answer while its own process is gone comes from somebody else at its port.
    if (await answers(healthUrl)) return isAlive(child)
    await sleep(150)
  }
  return false
}

export const isAlive = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null

/** Milliseconds that a process has to end by itself. */
const PATIENCE = 15_000

/** Asks the process to end, waits, and ends it when it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await ended
  clearTimeout(timer)
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' }).then(
    async (answer) => {
      await answer.body?.cancel()
      return answer.ok
    },
    () => false,
  )
