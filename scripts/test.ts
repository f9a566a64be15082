import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * `npm test [-- NAME…]`: types, lint and format, the builds, then every test, or only the files whose
 * names contain NAME. `--long` runs the full counts.
 */
const names = process.argv.slice(2).filter((argument) => argument !== '--long')
const isLong = process.argv.includes('--long')

const steps: [title: string, script: string][] = [
  ['check', 'npm run --silent check'],
  ['build', 'npm run --silent build'],
  ['test', ['vitest run', ...names].join(' ')],
]

const env = {
  ...process.env,
  // Each test file is a process of its own that loads Payload anew.
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../.tmp/compile-cache'),
  RECORD_CONNECTIONS: '1',
  ...(isLong && { TEST_LONG: '1' }),
}

for (const [title, command] of steps) {
  const started = performance.now()
  console.info(`\n▸ ${title}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env })
  if (status !== 0) {
    console.error(`✗ ${title} failed`)
    process.exit(status ?? 1)
  }
  console.info(`✓ ${title} ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
