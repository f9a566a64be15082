import path from 'node:path'
import { describeError } from './command.ts'
import { readOptions } from './options.ts'
import { createProgress } from './start/progress.ts'
import { startLibrary } from './start/steps.ts'
import { createSupervisor } from './start/supervisor.ts'

/** `npm start`: prepares what is missing, runs the library, and ends all of it on Ctrl-C. */
const root = path.resolve(import.meta.dirname, '..')
const progress = createProgress()
const asked = new AbortController()
let ending: Promise<void> | undefined
const supervisor = createSupervisor({
  print: progress.print,
  onGivenUp: ({ zh, en, logFile }) =>
    void finish(1, `  ✗ ${zh}多次重启仍失败，见 ${logFile} · ${en} keeps failing, see ${logFile}`),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void finish(0, '\n  正在结束 · ending'))

try {
  const options = readOptions()
  progress.print('融合资源库 · Ronghe\n')
  await startLibrary({ root, options, progress, supervisor, signal: asked.signal })
  progress.print(`  就绪 · ready (${progress.elapsed()} s)；按 Ctrl-C 结束 · Ctrl-C ends it`)
} catch (error) {
  if (!asked.signal.aborted) await finish(1, `\n${describeError(error)}`)
}

function finish(code: number, line: string): Promise<void> {
  ending ??= (async () => {
    progress.print(line)
    asked.abort()
    await supervisor.stop()
    if (code === 0) progress.print('  已结束 · ended')
    process.exit(code)
  })()
  return ending
}
