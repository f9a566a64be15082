import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { ExpectedError } from '../expected-error.ts'
import { END_WITH_PARENT } from './service.ts'

/** Lines of a log that are shown when what wrote it has failed. */
const TAIL = 25

type Command = {
  args: readonly string[]
  /** A program and its arguments that Node itself is run under. */
  under?: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  signal?: AbortSignal
}

/** Runs a Node program to its end with its output in a log; a failure shows the log's last lines. */
export async function run(zh: string, en: string, command: Command): Promise<void> {
  await runToEnd(zh, en, { ...command, stdio: ['ignore'] })
}

/**
 * Runs a script of the project to its end, like `run`; it ends when this process does. Gives the last
 * message that it sent.
 */
export async function runScript(zh: string, en: string, command: Command): Promise<unknown> {
  const args = [...END_WITH_PARENT, ...command.args]
  return runToEnd(zh, en, { ...command, args, stdio: ['ignore', 'ipc'] })
}

async function runToEnd(
  zh: string,
  en: string,
  { args, under = [], cwd, env, logFile, signal, stdio }: Command & { stdio: ['ignore', 'ipc'?] },
): Promise<unknown> {
  const log = createWriteStream(logFile)
  await once(log, 'open')
  const [input, ...channel] = stdio
  const [program = '', ...rest] = [...under, process.execPath, ...args]
  const child = spawn(program, rest, {
    cwd,
    env,
    signal,
    stdio: [input, log, log, ...channel.filter((one) => one !== undefined)],
  })
  let message: unknown
  child.on('message', (sent) => (message = sent))
  const [code, by] = (await once(child, 'exit')) as [number | null, string | null]
  log.end()
  if (code === 0) return message
  throw new ExpectedError(
    `${zh}失败（${by ?? code}），日志末尾如下，全文见 ${logFile}`,
    `${en} failed (${by ?? code}); the end of its log, in full in ${logFile}:\n${await tail(logFile)}`,
  )
}

/** The last lines of a log. */
export async function tail(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  return lines
    .slice(-TAIL)
    .map((line) => `    ${line}`)
    .join('\n')
}
