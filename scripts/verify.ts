import { setTimeout as sleep } from 'node:timers/promises'
import { countReport, reconcile, type Report } from '../cms/publishing/reconcile.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'
import { withSearch } from './with-search.ts'

const WORDS = { missing: '缺失 missing', stale: '过时 stale', extra: '多余 extra' }

/** Milliseconds between two looks whether the worker has finished repairing. */
const PAUSE = 500

/*
 * `npm run verify [-- --repair]`: compares database, library, index and site. Exits 1 on any
 * difference, 0 when there is none or all were repaired. Where the library runs, its worker repairs:
 * two that write the same index and site would take each other's work for a difference.
 */
await runCommand(async () => {
  const options = readOptions(undefined, { repair: 'boolean' })
  const repair = options.own.repair === true
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const environment = await enterLibrary(options)
  const remaining = await withSearch(environment, () => compare(repair))

  async function compare(repair: boolean): Promise<number> {
    const publishing = await openPublishing(environment)
    try {
      const hasWorker = repair && (await isWell(environment.workerUrl))
      const found = await reconcile({ ...publishing, repair: repair && !hasWorker })
      print(found)
      if (!repair || countReport(found) === 0) return countReport(found)
      if (hasWorker) await workerRepairs(environment.workerUrl)
      const after = await reconcile({ ...publishing, repair: false })
      print(after)
      return countReport(after)
    } finally {
      for (const follower of publishing.followers) await follower.close?.()
      await publishing.close()
    }
  }

  console.log(
    remaining === 0
      ? '数据库、索引与网站一致 · Database, index and site agree'
      : `有 ${remaining} 处不一致；用 npm run verify -- --repair 修复 · ${remaining} differences; npm run verify -- --repair mends them`,
  )
  return remaining === 0 ? 0 : 1
})

function print(report: Report): void {
  for (const { name, differences } of report)
    for (const kind of ['missing', 'stale', 'extra'] as const)
      for (const key of differences[kind]) console.log(`  ${name}: ${WORDS[kind]}: ${key}`)
}

const isWell = (workerUrl: string): Promise<boolean> =>
  fetch(`${workerUrl}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  )

async function workerRepairs(workerUrl: string): Promise<void> {
  await fetch(`${workerUrl}/repair`, { method: 'POST' })
  for (;;) {
    const { isRunning } = (await (await fetch(`${workerUrl}/repair`)).json()) as {
      isRunning: boolean
    }
    if (!isRunning) return
    await sleep(PAUSE)
  }
}
