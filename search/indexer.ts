import type { Meilisearch, Settings } from 'meilisearch'
import { batches } from './batches.ts'
import { absent, done, finish } from './client.ts'
import type { SearchDocument } from './document.ts'
import { hashOfSettings, type SettingsHash } from './settings.ts'

export const PRIMARY_KEY = 'id'
/** Remembers which settings each index was made with: settings read back differ in form. */
const META = 'ronghe_settings'
const PAGE = 1000

type Made = SettingsHash & { id: string; createdAt: string }

/**
 * What the settings of the index were when it was wholly made; undefined when there is no such index.
 * One that was not made here, or is not whole, has empty hashes.
 */
export async function madeWith(
  client: Meilisearch,
  uid: string,
): Promise<SettingsHash | undefined> {
  const index = await absent(() => client.getRawIndex(uid))
  if (!index) return undefined
  const made = await absent(() => client.index(META).getDocument<Made>(uid))
  return made?.createdAt === index.createdAt ? made : { all: '', deep: '' }
}

/** Notes that the index is whole and has these settings. */
export async function noteSettings(
  client: Meilisearch,
  uid: string,
  settings: Settings,
): Promise<void> {
  const { createdAt } = await client.getRawIndex(uid)
  const made: Made = { id: uid, ...hashOfSettings(settings), createdAt }
  await done(client, client.index(META).addDocuments([made], { primaryKey: PRIMARY_KEY }))
}

/** Changes the settings of a whole index in place. */
export async function changeSettings(
  client: Meilisearch,
  uid: string,
  settings: Settings,
): Promise<void> {
  await done(client, client.index(uid).updateSettings(settings))
  await noteSettings(client, uid, settings)
}

/** What is to be in an index: these documents, and no longer those of these ids. */
export type Writes = { documents: Iterable<SearchDocument>; gone: () => string[] }

/**
 * Queues documents to be added or replaced, and then ids to be deleted, of which one that is not there
 * is no error; the tasks it returns are to be waited for once.
 */
export async function queueWrites(
  client: Meilisearch,
  uid: string,
  { documents, gone }: Writes,
): Promise<number[]> {
  const tasks: number[] = []
  const index = client.index(uid)
  for (const batch of batches(documents))
    tasks.push((await index.addDocuments(batch, { primaryKey: PRIMARY_KEY })).taskUid)
  const ids = gone()
  if (ids.length > 0) tasks.push((await index.deleteDocuments(ids)).taskUid)
  return tasks
}

/** The same, done when it resolves. */
export const write = async (client: Meilisearch, uid: string, writes: Writes): Promise<void> =>
  finish(client, await queueWrites(client, uid, writes))

/** Id and hash of every document of the index, which must be there, read from the index itself. */
export async function* heldDocuments(
  client: Meilisearch,
  uid: string,
): AsyncIterable<{ id: string; hash: string }> {
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await client
      .index(uid)
      .getDocuments<SearchDocument>({ fields: ['id', 'hash'], limit: PAGE, offset })
    yield* results
    if (results.length < PAGE) return
  }
}
