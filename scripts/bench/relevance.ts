import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { figuresOf, type Suite } from './figure.ts'

const root = path.resolve(import.meta.dirname, '../..')
const figure = figuresOf('relevance')

type Printed = Record<'figures' | 'baseline', Record<string, { value: number; unit: string }>> & {
  misses: { category: string; query: string; relevant: string[]; slugs: string[] }[]
}

/**
 * The judged queries of tests/search/relevance, with the same documents in the engine's defaults as the
 * baseline. It runs as a program of its own, since nothing here imports tests.
 */
export const run: Suite = async function* () {
  const program = path.join(root, 'tests/search/relevance/print.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    cwd: root,
    maxBuffer: 64 * 1024 ** 2,
  })
  const { figures, baseline, misses } = JSON.parse(
    stdout.slice(stdout.indexOf('{"figures"')),
  ) as Printed
  for (const { category, query, relevant, slugs } of misses)
    console.error(`${category}: ${query}: ${relevant.join(' ')} ≠ ${slugs.slice(0, 3).join(' ')}`)
  for (const [name, { value, unit }] of Object.entries(figures))
    yield figure({ name, value, unit, baseline: baseline[name]?.value })
}
