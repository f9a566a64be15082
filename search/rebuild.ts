import { randomBytes } from 'node:crypto'
import type { Meilisearch, Settings } from 'meilisearch'
import { absent, done } from './client.ts'
import { noteSettings, PRIMARY_KEY, write, type Writes } from './indexer.ts'

/** Milliseconds after which a half-built index is one that a crash left. */
const LEFT_BEHIND = 6 * 3_600_000

type Options = {
  settings: Settings
  everything: Writes['documents']
  /** What changed in the library since the last call, or undefined for nothing. */
  changes: () => Writes | undefined
}

/**
 * Builds the index anew beside the live one and swaps the two: readers search the old one until the new
 * one is whole. Settings come before documents, which is half as much work as the other way round. What
 * changes meanwhile, in this process or another, is written after what was read before it: to the new
 * index until nothing is missing in it, and after the swap once more. A crash at any point leaves an
 * index that `madeWith` tells from a whole one.
 */
export async function rebuild(
  client: Meilisearch,
  uid: string,
  { settings, everything, changes }: Options,
): Promise<void> {
  await dropLeftBehind(client, uid)
  const next = `${uid}_next_${randomBytes(4).toString('hex')}`
  await done(client, client.createIndex(next, { primaryKey: PRIMARY_KEY }))
  await done(client, client.index(next).updateSettings(settings))
  await write(client, next, { documents: everything, gone: () => [] })
  await catchUp(next)
  if (!(await absent(() => client.getRawIndex(uid))))
    await done(client, client.createIndex(uid, { primaryKey: PRIMARY_KEY }))
  await done(client, client.swapIndexes([{ indexes: [uid, next], rename: false }]))
  await catchUp(uid)
  await noteSettings(client, uid, settings)
  await done(client, client.deleteIndex(next))

  async function catchUp(target: string): Promise<void> {
    for (let missed = changes(); missed; missed = changes()) await write(client, target, missed)
  }
}

/** Another process may be building one now, so only old ones go. */
async function dropLeftBehind(client: Meilisearch, uid: string): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1000 })
  for (const { uid: other, createdAt } of results)
    if (other.startsWith(`${uid}_next`) && Date.now() - Date.parse(createdAt) > LEFT_BEHIND)
      await done(client, client.deleteIndex(other))
}
