import path from 'node:path'
import type { Payload } from 'payload'
import { migrate } from '../cms/migrate.ts'
import { runCommand } from './command.ts'
import { loadDemo } from './demo/load.ts'
import { enterLibrary } from './environment.ts'
import { ExpectedError } from './expected-error.ts'
import { openPayload } from './library.ts'
import { readOptions } from './options.ts'
import { seedDemo } from './seed/demo.ts'
import { seedLarge } from './seed/large/seed.ts'

/*
 * `npm run seed [-- --data DIR] [--resources N]`: fills an empty library with the demo, through the real
 * release; with a number, adds resources like those that are there until the library has so many.
 */
const MOST = 100_000

await runCommand(async () => {
  const options = readOptions(undefined, { resources: 'string' })
  const resources = numberOf(options.own.resources)
  const { dataDir } = await enterLibrary(options)
  const payload = await openPayload()
  const say = (line: string) => console.info(line)
  try {
    await migrate(payload)
    if (resources === undefined || (await isEmpty(payload)))
      await timed(() =>
        seedDemo({
          payload,
          demo: loadDemo(),
          accountsFile: path.join(dataDir, 'demo-accounts.json'),
          say,
        }),
      )
    if (resources !== undefined) await timed(() => seedLarge({ payload, resources, say }))
  } finally {
    await payload.destroy()
  }
})

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number <= MOST) return number
  throw new ExpectedError(
    `--resources 应为 1 到 ${MOST} 之间的整数：${text}`,
    `--resources must be a whole number from 1 to ${MOST}: ${text}`,
  )
}

async function isEmpty(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'organizations', overrideAccess: true })
  return totalDocs === 0
}

async function timed(work: () => Promise<number>): Promise<void> {
  const started = performance.now()
  const count = await work()
  const seconds = (performance.now() - started) / 1000
  console.info(
    `${count} 项资源 resources, ${seconds.toFixed(1)} s (${((seconds * 1000) / Math.max(1, count)).toFixed(0)} ms 每项 each)`,
  )
}
