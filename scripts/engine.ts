import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
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

const child = spawn(binary, engineArguments({ dataDir, port: Number(new URL(MEILI_URL).port) }), {
  cwd: dataDir,
  // Its log of requests would hold what readers search for.
  env: { ...process.env, MEILI_MASTER_KEY, MEILI_LOG_LEVEL: 'WARN' },
  stdio: 'inherit',
})
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
