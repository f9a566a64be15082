import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { ExpectedError } from '../expected-error.ts'

/** Lines of a log that are shown when what wrote it has failed. */
const TAIL = 25

type Command = {
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  signal?: AbortSignal
}

/** Runs a Node program to its end with its output in a log; a failure shows the log's last lines. */
export async function run(
  zh: string,
  en: string,
  { args, cwd, env, logFile, signal }: Command,
): Promise<void> {
  const log = createWriteStream(logFile)
  await once(log, 'open')
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', log, log], signal })
  const [code, by] = (await once(child, 'exit')) as [number | null, string | null]
  log.end()
  if (code === 0) return
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
