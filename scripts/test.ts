import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { folderInMemory } from './test-folder.ts'

/**
 * `npm test [-- NAME…]`: types, lint and format, the builds, then every test, or only the files whose
 * names contain NAME. `--long` runs the full counts.
 */
const names = process.argv.slice(2).filter((argument) => argument !== '--long')
const isLong = process.argv.includes('--long')

const env = {
  ...process.env,
  // Many of the processes that tests start load Payload.
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../.tmp/compile-cache'),
  RECORD_CONNECTIONS: '1',
  ...(isLong && { TEST_LONG: '1' }),
}
/** What reads all sources makes garbage faster than Node expects: an eighth of their time is its collection. */
const roomy = {
  ...env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=128`,
}

type Step = { title: string; command: string; env: NodeJS.ProcessEnv }

/** Each takes one core for about a minute, the longest first. */
const before: Step[] = [
  { title: 'build', command: 'npm run --silent build', env },
  { title: 'types and lint', command: 'npm run --silent check:code', env: roomy },
  { title: 'pages', command: 'npm run --silent check:pages', env: roomy },
  { title: 'format', command: 'npm run --silent check:format', env: roomy },
]
// The full counts write more than a memory should hold.
const folder = isLong ? undefined : folderInMemory()
const tests: Step = {
  title: 'test',
  command: ['vitest run', ...names].join(' '),
  env: { ...env, ...(folder && { TMPDIR: folder }) },
}

const lanes = Math.min(availableParallelism(), 2)
const failed = (await Promise.all(Array.from({ length: lanes }, () => runAll(before)))).some(
  Boolean,
)
process.exit(failed || (await hasFailed(tests, 'inherit')) ? 1 : 0)

/** Takes one step after the other from those that are left, whatever becomes of each. */
async function runAll(left: Step[]): Promise<boolean> {
  let isAnyFailed = false
  for (let step = left.shift(); step; step = left.shift())
    isAnyFailed = (await hasFailed(step, 'pipe')) || isAnyFailed
  return isAnyFailed
}

/** What runs beside others says what it has to say at its end. */
async function hasFailed(
  { title, command, env }: Step,
  output: 'inherit' | 'pipe',
): Promise<boolean> {
  const started = performance.now()
  console.info(`▸ ${title}`)
  const child = spawn(command, { shell: true, stdio: ['inherit', output, output], env })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  process.stdout.write(Buffer.concat(said))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.info(code === 0 ? `✓ ${title} ${seconds} s` : `✗ ${title} failed`)
  return code !== 0
}
