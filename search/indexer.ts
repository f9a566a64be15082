import { MeiliSearchApiError, type Meilisearch, type Settings } from 'meilisearch'
import { batches } from './batches.ts'
import { finish } from './client.ts'
import type { SearchDocument } from './document.ts'
import { hashOfSettings } from './settings.ts'

const PRIMARY_KEY = 'id'
/** Remembers which settings each index was made with: settings read back differ in form. */
const META = 'ronghe_settings'
const PAGE = 1000

type Made = { id: string; hash: string; createdAt: string }

/**
 * Hash of the settings that the index was wholly made with; undefined when there is no such index. One
 * that was not made here, or is not whole, has the hash `''`.
 */
export async function settingsHashOf(
  client: Meilisearch,
  uid: string,
): Promise<string | undefined> {
  const index = await absent(() => client.getRawIndex(uid))
  if (!index) return undefined
  const made = await absent(() => client.index(META).getDocument<Made>(uid))
  return made?.createdAt === index.createdAt ? made.hash : ''
}

/**
 * Builds the index anew beside the live one and swaps the two: readers search the old one until the new
 * one is whole. Settings come before documents, which is half as much work as the other way round. A
 * crash at any point leaves an index that `settingsHashOf` tells from a whole one. The caller makes no
 * other change to the index meanwhile.
 */
export async function rebuild(
  client: Meilisearch,
  uid: string,
  { settings, documents }: { settings: Settings; documents: Iterable<SearchDocument> },
): Promise<void> {
  const next = `${uid}_next`
  if (await exists(client, next)) await done(client, client.deleteIndex(next))
  await done(client, client.createIndex(next, { primaryKey: PRIMARY_KEY }))
  await done(client, client.index(next).updateSettings(settings))
  await finish(client, await addDocuments(client, next, documents))
  if (!(await exists(client, uid)))
    await done(client, client.createIndex(uid, { primaryKey: PRIMARY_KEY }))
  await done(client, client.swapIndexes([{ indexes: [uid, next], rename: false }]))
  const { createdAt } = await client.getRawIndex(uid)
  const made: Made = { id: uid, hash: hashOfSettings(settings), createdAt }
  await done(client, client.index(META).addDocuments([made], { primaryKey: PRIMARY_KEY }))
  await done(client, client.deleteIndex(next))
}

/** Queues documents to be added or replaced; the tasks it returns are to be waited for once. */
export async function addDocuments(
  client: Meilisearch,
  uid: string,
  documents: Iterable<SearchDocument>,
): Promise<number[]> {
  const tasks: number[] = []
  for (const batch of batches(documents)) {
    const { taskUid } = await client.index(uid).addDocuments(batch, { primaryKey: PRIMARY_KEY })
    tasks.push(taskUid)
  }
  return tasks
}

/** Queues documents to be deleted; an id that is not there is no error. */
export async function deleteDocuments(
  client: Meilisearch,
  uid: string,
  ids: string[],
): Promise<number[]> {
  if (ids.length === 0) return []
  return [(await client.index(uid).deleteDocuments(ids)).taskUid]
}

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

const exists = async (client: Meilisearch, uid: string): Promise<boolean> =>
  (await absent(() => client.getRawIndex(uid))) !== undefined

const done = async (client: Meilisearch, task: PromiseLike<{ taskUid: number }>): Promise<void> =>
  finish(client, [(await task).taskUid])

/** Undefined where the server says that there is no such thing. */
async function absent<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof MeiliSearchApiError && error.response.status === 404) return undefined
    throw error
  }
}
