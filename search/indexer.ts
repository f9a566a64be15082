import type { Meilisearch, Settings } from 'meilisearch'
import { MeiliSearchApiError } from 'meilisearch'
import { finish } from './client.ts'
import type { SearchDocument } from './document.ts'
import { hashOfSettings } from './settings.ts'

/** Documents and characters of one payload: fewer cost tasks, more cost memory. */
const BATCH = 1000
const BATCH_CHARS = 4_000_000

const PRIMARY_KEY = 'id'
const META = 'ronghe_settings'

/** Makes sure that the index exists, with its settings before its documents. Returns whether it is as the code says. */
export async function prepareIndex(client: Meilisearch, uid: string, settings: Settings): Promise<{ isCurrent: boolean }> {
  if (!(await exists(client, uid))) {
    await create(client, uid, settings)
    return { isCurrent: true }
  }
  return { isCurrent: (await settingsHash(client, uid)) === hashOfSettings(settings) }
}

/**
 * Builds the index anew beside the live one and swaps them: readers search the old one until the new
 * one is whole. The caller makes no other change to the index meanwhile.
 */
export async function rebuild(client: Meilisearch, uid: string, { settings, documents }: { settings: Settings; documents: Iterable<SearchDocument> }): Promise<void> {
  const next = `${uid}_next`
  await dropIfThere(client, next)
  await create(client, next, settings)
  await addDocuments(client, next, documents)
  if (!(await exists(client, uid))) await finish(client.createIndex(uid, { primaryKey: PRIMARY_KEY }))
  await finish(client.swapIndexes([{ indexes: [uid, next], rename: false }]))
  await rememberSettings(client, uid, settings)
  await dropIfThere(client, next)
}

/** Adds or replaces documents: all payloads are queued first and waited for once. */
export async function addDocuments(client: Meilisearch, uid: string, documents: Iterable<SearchDocument>): Promise<void> {
  const tasks = []
  for (const batch of batches(documents)) tasks.push(client.index(uid).addDocuments(batch, { primaryKey: PRIMARY_KEY }))
  for (const task of tasks) await finish(task)
}

export async function deleteDocuments(client: Meilisearch, uid: string, ids: string[]): Promise<void> {
  if (ids.length > 0) await finish(client.index(uid).deleteDocuments(ids))
}

/** Id and hash of every document of the index. */
export async function* heldDocuments(client: Meilisearch, uid: string): AsyncIterable<{ id: string; hash: string }> {
  for (let offset = 0; ; offset += BATCH) {
    const page = await client.index(uid).getDocuments<SearchDocument>({ fields: ['id', 'hash'], limit: BATCH, offset })
    yield* page.results
    if (page.results.length < BATCH) return
  }
}

function* batches(documents: Iterable<SearchDocument>): Iterable<SearchDocument[]> {
  let batch: SearchDocument[] = []
  let chars = 0
  for (const document of documents) {
    batch.push(document)
    chars += document.body.reduce((sum, text) => sum + text.length, 1000)
    if (batch.length < BATCH && chars < BATCH_CHARS) continue
    yield batch
    batch = []
    chars = 0
  }
  if (batch.length > 0) yield batch
}

async function create(client: Meilisearch, uid: string, settings: Settings): Promise<void> {
  await finish(client.createIndex(uid, { primaryKey: PRIMARY_KEY }))
  await finish(client.index(uid).updateSettings(settings))
  await rememberSettings(client, uid, settings)
}

/** The hash of an index's settings stands in an index of its own, since settings read back differ in form. */
async function rememberSettings(client: Meilisearch, uid: string, settings: Settings): Promise<void> {
  await finish(client.index(META).addDocuments([{ id: uid, hash: hashOfSettings(settings) }], { primaryKey: PRIMARY_KEY }))
}

async function settingsHash(client: Meilisearch, uid: string): Promise<string | undefined> {
  return absent(async () => (await client.index(META).getDocument<{ hash: string }>(uid)).hash)
}

const exists = async (client: Meilisearch, uid: string): Promise<boolean> =>
  (await absent(() => client.getRawIndex(uid))) !== undefined

async function dropIfThere(client: Meilisearch, uid: string): Promise<void> {
  if (await exists(client, uid)) await finish(client.deleteIndex(uid))
}

/** Undefined where the server says that there is no such thing. */
async function absent<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof MeiliSearchApiError && error.response.status === 404) return undefined
    throw error
  }
}
