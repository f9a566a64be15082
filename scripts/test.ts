import { spawnSync } from 'node:child_process'

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

for (const [title, command] of steps) {
  const started = performance.now()
  console.info(`\n▸ ${title}`)
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, RECORD_CONNECTIONS: '1', ...(isLong && { TEST_LONG: '1' }) },
  })
  if (status !== 0) {
    console.error(`✗ ${title} failed`)
    process.exit(status ?? 1)
  }
  console.info(`✓ ${title} ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
