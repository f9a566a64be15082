import { keyOf, type Key, type PublishedRecord } from '../published/record.ts'
import { canonicalJson, hashOfJson } from './canonical.ts'
import { countDifferences, differences, type Differences } from './differences.ts'
import type { Follower, Holding } from './follower.ts'
import { storeRecords } from './intake.ts'
import type { WritableLibrary } from './library.ts'
import { openPending } from './pending.ts'

export type Report = { name: string; differences: Differences }[]

type Options = {
  library: WritableLibrary
  followers: readonly Follower[]
  /** All that the database says is published now. */
  allRecords: () => AsyncIterable<PublishedRecord>
  /** Whether to make them equal, or only to report. */
  repair: boolean
}

/**
 * Compares database, library, index and site. With `repair` each is made right from the one before
 * it; the report says what differed.
 */
export async function reconcile({ library, followers, allRecords, repair }: Options): Promise<Report> {
  const records = new Map<Key, PublishedRecord | undefined>()
  for await (const record of allRecords()) records.set(keyOf(record), record)
  const report: Report = [
    { name: 'library', differences: await differences(libraryHoldings(library), recordHoldings(records)) },
  ]
  if (repair) {
    for (const key of library.keys()) if (!records.has(key)) records.set(key, undefined)
    storeRecords({ library, pending: openPending(library), followers: [], records })
  }
  for (const follower of followers) {
    const found = await differences(follower.holdings(), follower.expected())
    report.push({ name: follower.name, differences: found })
    if (repair && countDifferences(found) > 0) await follower.repair([...found.missing, ...found.stale, ...found.extra])
  }
  return report
}

/** How many differences a report names. */
export const countReport = (report: Report): number =>
  report.reduce((sum, { differences: found }) => sum + countDifferences(found), 0)

async function* libraryHoldings(library: WritableLibrary): AsyncIterable<Holding> {
  for (const key of library.keys()) yield { key, hash: library.hashOf(key) ?? '' }
}

async function* recordHoldings(records: ReadonlyMap<Key, PublishedRecord | undefined>): AsyncIterable<Holding> {
  for (const [key, record] of records) if (record) yield { key, hash: hashOfJson(canonicalJson(record)) }
}
