import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { engineArguments, engineBinary } from '../search/engine.ts'

/**
 * Meilisearch in the data folder, for as long as this process lives. An index of another engine
 * version cannot be opened; it is derived, so it is dropped here and the worker builds it again.
 */
const { DATA_DIR = 'data', MEILI_URL = '', MEILI_MASTER_KEY = '' } = process.env
const binary = engineBinary()
if (!binary)
  throw new Error(
    '此平台没有 Meilisearch：请设置 MEILI_URL / No Meilisearch for this platform: set MEILI_URL',
  )

const dataDir = path.resolve(DATA_DIR, 'search')
const versionFile = path.join(dataDir, 'data.ms', 'VERSION')
if (existsSync(versionFile) && readFileSync(versionFile, 'utf8').trim() !== engineVersion(binary))
  rmSync(dataDir, { recursive: true })
mkdirSync(dataDir, { recursive: true })

const pidFile = path.join(dataDir, 'engine.pid')
await endOrphan()

const child = spawn(binary, engineArguments({ dataDir, port: Number(new URL(MEILI_URL).port) }), {
  cwd: dataDir,
  // Its log of requests would hold what readers search for.
  env: { ...process.env, MEILI_MASTER_KEY, MEILI_LOG_LEVEL: 'WARN' },
  stdio: 'inherit',
})
writeFileSync(pidFile, `${child.pid}`)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => child.kill(signal))
process.on('exit', () => child.kill('SIGKILL'))
child.once('exit', (code) => process.exit(code ?? 0))
child.once('error', (error) => {
  console.error(error)
  process.exit(1)
})

function engineVersion(file: string): string {
  return execFileSync(file, ['--version'], { encoding: 'utf8' }).trim().split(' ').at(-1) ?? ''
}

/** Had this process been killed before, its engine would still hold the port and the index. */
async function endOrphan(): Promise<void> {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : NaN
  while (pid && commandOf(pid).includes(dataDir)) {
    process.kill(pid, 'SIGKILL')
    await sleep(50)
  }
}

/** The command line of a running process; '' when there is none. */
function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
