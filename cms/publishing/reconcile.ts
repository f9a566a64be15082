import { keyOf, type Key, type PublishedRecord } from '../published/record.ts'
import { canonicalJson, hashOfJson } from './canonical.ts'
import { countDifferences, differences, type Differences } from './differences.ts'
import type { Follower } from './follower.ts'
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
  /** How a running worker reads records again and stores them; without one what was read is stored. */
  store?: (keys: readonly Key[]) => Promise<void>
}

/**
 * Compares database, library, index and site. With `repair` each is made right from the one before
 * it; the report says what differed.
 */
export async function reconcile({
  library,
  followers,
  allRecords,
  repair,
  store,
}: Options): Promise<Report> {
  const { found, wrong } = await compareLibrary(library, allRecords())
  const report: Report = [{ name: 'library', differences: found }]
  if (repair && wrong.size > 0) {
    if (store) await store([...wrong.keys()])
    else storeRecords({ library, pending: openPending(library), followers, records: wrong })
  }
  for (const follower of followers) {
    const held = await differences(follower.holdings(), follower.expected())
    report.push({ name: follower.name, differences: held })
    if (repair && countDifferences(held) > 0)
      await follower.repair([...held.missing, ...held.stale, ...held.extra])
  }
  return report
}

/** How many differences a report names. */
export const countReport = (report: Report): number =>
  report.reduce((sum, { differences: found }) => sum + countDifferences(found), 0)

/** What differs in the library, and what should be there instead (nothing, for a key too many). */
async function compareLibrary(library: WritableLibrary, records: AsyncIterable<PublishedRecord>) {
  const found: Differences = { missing: [], stale: [], extra: [] }
  const wrong = new Map<Key, PublishedRecord | undefined>()
  const unseen = new Set(library.keys())
  for await (const record of records) {
    const key = keyOf(record)
    const stored = library.hashOf(key)
    unseen.delete(key)
    if (stored === hashOfJson(canonicalJson(record))) continue
    found[stored === undefined ? 'missing' : 'stale'].push(key)
    wrong.set(key, record)
  }
  for (const key of unseen) wrong.set(key, undefined)
  found.extra.push(...unseen)
  return { found, wrong }
}
