import { keyOf, type Key, type PublishedRecord } from '../../cms/published/record.ts'
import { createSearchFollower } from '../../search/follower.ts'
import { searchKey } from '../../search/keys.ts'
import { EMPTY_STATE, searchLibrary, type Found, type SearchState } from '../../search/query.ts'
import { sampleLibrary, sampleRecords } from '../fixtures/records.ts'
import { askWith, startMeilisearch } from '../helpers/meilisearch.ts'

/** A library of these records and a real engine that holds them, asked as a reader's browser asks. */
export async function startSearch(records: readonly PublishedRecord[] = sampleRecords()) {
  const engine = await startMeilisearch()
  const library = sampleLibrary(records)
  const follower = () =>
    createSearchFollower({
      library,
      url: engine.url,
      masterKey: engine.masterKey,
      database: library.connection,
    })
  const own = follower()
  await own.apply(records.map((after) => ({ key: keyOf(after), after })))
  const key = await searchKey(engine.url, engine.masterKey)

  const ask = askWith(engine.url, key)
  const search = (state: Partial<SearchState>, locale: 'zh' | 'en' = 'zh'): Promise<Found> =>
    searchLibrary({ ...EMPTY_STATE, ...state }, { locale, ask })

  return {
    ...engine,
    key,
    library,
    follower,
    search,
    ask,
    titles: async (q: string, locale: 'zh' | 'en' = 'zh') =>
      (await search({ q }, locale)).hits.map((hit) => hit.title),
    /** What the CMS's worker does: the library first, then the follower. */
    async publish(...after: PublishedRecord[]) {
      for (const record of after) library.put(record)
      await own.apply(after.map((record) => ({ key: keyOf(record), after: record })))
    },
    async withdraw(gone: Key) {
      library.delete(gone)
      await own.apply([{ key: gone }])
    },
  }
}

export type TestSearch = Awaited<ReturnType<typeof startSearch>>
