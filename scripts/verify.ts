import { countReport, reconcile, type Report } from '../cms/publishing/reconcile.ts'
import { runCommand } from './command.ts'
import { enterLibrary } from './environment.ts'
import { readOptions } from './options.ts'
import { openPublishing } from './publishing.ts'
import { withSearch } from './with-search.ts'

const WORDS = { missing: '缺失 missing', stale: '过时 stale', extra: '多余 extra' }

/*
 * `npm run verify [-- --repair]`: compares database, library, index and site. Exits 1 on any
 * difference, 0 when there is none or all were repaired.
 */
await runCommand(async () => {
  const options = readOptions(undefined, { repair: 'boolean' })
  const repair = options.own.repair === true
  process.env.PAYLOAD_LOG_LEVEL ??= 'error'
  const environment = await enterLibrary(options)
  const remaining = await withSearch(environment, () => compare(repair))

  async function compare(repair: boolean): Promise<number> {
    const publishing = await openPublishing(environment, { isMended: repair })
    try {
      const found = await reconcile({ ...publishing, repair })
      print(found)
      if (!repair || countReport(found) === 0) return countReport(found)
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
