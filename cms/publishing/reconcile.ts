import type { Key } from '../published/record.ts'
import { hashOfRecord } from '../published/canonical.ts'
import { countDifferences, differences, type Differences } from './differences.ts'
import type { Follower } from './follower.ts'
import { inParts } from './in-parts.ts'
import { type ReadRecords, type ReadStamps, storeRecords } from './intake.ts'
import type { WritableLibrary } from './library.ts'
import { openPending } from './pending.ts'

export type Report = { name: string; differences: Differences }[]

type Options = {
  library: WritableLibrary
  followers: readonly Follower[]
  readRecords: ReadRecords
  /** The stamps of all that the database says is published now. */
  readStamps: ReadStamps
  /** Whether to make them equal, or only to report. */
  repair: boolean
  /** How a running worker reads records again and stores them; without one they are only stored. */
  store?: (keys: readonly Key[]) => Promise<void>
}

/**
 * Compares database, library, index and site. With `repair` each is made right from the one before
 * it; the report says what differed. Records are read only where their stamps differ.
 */
export async function reconcile(options: Options): Promise<Report> {
  const { followers, repair, store = (keys) => storeAgain(options, keys) } = options
  const { found, suspects } = await compareLibrary(options)
  // What differs in its stamp alone is stored too, so that it need not be read the next time.
  if (repair && suspects.length > 0) await store(suspects)
  const report: Report = [{ name: 'library', differences: found }]
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

/** The records whose stamps are not those of the database: what has to be read to know. */
export async function suspectsIn(library: WritableLibrary, readStamps: ReadStamps): Promise<Key[]> {
  const suspects: Key[] = []
  const unseen = new Set(library.keys())
  for await (const [key, stamp] of readStamps()) {
    unseen.delete(key)
    if (library.stampOf(key) !== stamp) suspects.push(key)
  }
  return [...suspects, ...unseen]
}

/** What differs in the library, and the keys that had to be read to know and are published. */
async function compareLibrary({ library, readRecords, readStamps }: Options) {
  const found: Differences = { missing: [], stale: [], extra: [] }
  const suspects = await suspectsIn(library, readStamps)
  for (const keys of inParts(suspects))
    for (const [key, record] of await readRecords(keys)) {
      const stored = library.hashOf(key)
      if (record === undefined) {
        if (stored !== undefined) found.extra.push(key)
      } else if (stored === undefined) found.missing.push(key)
      else if (stored !== hashOfRecord(record)) found.stale.push(key)
    }
  const missing = new Set(found.missing)
  // Of a suspect that is published nowhere there is nothing to store.
  const storable = suspects.filter((key) => missing.has(key) || library.hashOf(key) !== undefined)
  return { found, suspects: storable }
}

async function storeAgain(
  { library, followers, readRecords, readStamps }: Options,
  suspects: readonly Key[],
): Promise<void> {
  const pending = openPending(library)
  for (const keys of inParts(suspects)) {
    const stamps = new Map<Key, string>()
    for await (const [key, stamp] of readStamps(keys)) stamps.set(key, stamp)
    const records = await readRecords(keys)
    storeRecords({ library, pending, followers, records, stamps })
  }
}
