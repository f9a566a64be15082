import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { enterEnvironment } from '../environment.ts'
import { openDatabase } from '../backup/open.ts'
import { readOptions } from '../options.ts'
import { readSecrets } from '../secrets.ts'
import { type Figure, figuresOf, percentile, type Suite } from './figure.ts'
import { timeImports } from './publish/imports.ts'
import { runLibrary } from './publish/library.ts'
import { timeFullPress } from './publish/press.ts'
import { timeReleases } from './publish/releases.ts'

const DEFAULT_RESOURCES = 10_000
/** What growth is measured against. */
const SMALL = 1000
const ROUNDS = 40
const figure = figuresOf('publish')

/** How long a release takes to its page and to being found, what a full press and an import take, and the memory. */
export const run: Suite = async function* ({ resources = DEFAULT_RESOURCES }) {
  const small = resources > SMALL ? await valuesAt(SMALL) : undefined
  const { times, memory, imports, press } = await measure(resources)
  for (const share of [50, 95]) {
    const at = (values: readonly number[]) => percentile(values, share / 100)
    const name = `release-to-page p${share}`
    yield figure({ name, value: at(times.toPage), unit: 'ms', baseline: small?.get(name) })
    yield figure({
      name: `release-to-found p${share}`,
      value: at(times.toFound),
      unit: 'ms',
      baseline: at(times.raw),
    })
  }
  yield figure({ name: 'release-to-page first', value: times.first, unit: 'ms' })
  yield figure({ name: 'full-press', value: press.seconds, unit: 's', baseline: press.hugo })
  yield figure({ name: 'full-press pages', value: press.pages, unit: 'pages' })
  yield figure({ name: 'import-file', value: imports.file, unit: 'ms' })
  yield figure({ name: 'import-picture', value: imports.picture, unit: 'ms' })
  for (const part of ['cms', 'worker', 'search'])
    yield figure({ name: `memory ${part}`, value: memory[part] ?? Number.NaN, unit: 'MB' })
}

/** The figures of a smaller library by name, from a process of its own: a library sets its environment. */
async function valuesAt(resources: number): Promise<Map<string, number>> {
  const bench = path.resolve(import.meta.dirname, '../bench.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bench, 'publish', '--resources', `${resources}`],
    { maxBuffer: 2 ** 24 },
  )
  const figures = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figure)
  for (const { name, value, unit } of figures)
    process.stderr.write(`${resources}: ${name} ${value} ${unit}\n`)
  return new Map(figures.map(({ name, value }) => [name, value]))
}

async function measure(resources: number) {
  const library = await runLibrary(resources)
  try {
    await enterEnvironment({ ...readOptions([]), data: library.dataDir })
    process.env.PAYLOAD_LOG_LEVEL ??= 'error'
    const payload = await openDatabase(library)
    const { meiliMasterKey: masterKey = '' } = (await readSecrets(library.dataDir)) ?? {}
    const times = await timeReleases({ ...library, payload, masterKey }, ROUNDS)
    const memory = library.memory()
    const imports = await timeImports(payload)
    await payload.destroy()
    await library.end()
    const press = await timeFullPress(library.dataDir)
    return { times, memory, imports, press }
  } catch (error) {
    await library.end().catch(() => undefined)
    throw error
  }
}
