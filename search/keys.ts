import { randomUUID } from 'node:crypto'
import type { Key, Meilisearch } from 'meilisearch'
import { LOCALES } from '../cms/published/locale.ts'
import { absent, connect, reaching } from './client.ts'
import { indexOf } from './index-name.ts'

/** The first key's: always the same, so that two processes that make it at once make one. */
const FIRST = '7d4f9b1e-52a7-4c0e-9d38-6a1f0c2b8e55'
const NAME = 'ronghe public search'

const INDEXES = LOCALES.map(indexOf)

/**
 * The key of the public server: it can search the public indexes and nothing else, neither read
 * documents nor settings. Made if it is missing, made anew if it allows anything else.
 */
export async function searchKey(url: string, masterKey: string): Promise<string> {
  const client = connect(url, masterKey)
  return reaching(url, async () => {
    const known = await ownKeys(client)
    const right = known.find(isRight)
    if (right) return right.key
    for (const { uid } of known) await drop(client, uid)
    const made = await absent(() => createKey(client, FIRST), 409)
    return (made ?? (await client.getKey(FIRST))).key
  })
}

/**
 * Makes a new key for the public server and ends all earlier ones. The server notices with the first
 * search that is refused, asks for the new key, and no reader is refused.
 */
export async function rotateSearchKey(url: string, masterKey: string): Promise<string> {
  const client = connect(url, masterKey)
  return reaching(url, async () => {
    const old = await ownKeys(client)
    const { key } = await createKey(client, randomUUID())
    for (const { uid } of old) await drop(client, uid)
    return key
  })
}

/** Newest first. */
async function ownKeys(client: Meilisearch): Promise<Key[]> {
  const { results } = await client.getKeys({ limit: 1000 })
  return results
    .filter(({ name }) => name === NAME)
    .sort((a, b) => Number(new Date(b.createdAt)) - Number(new Date(a.createdAt)))
}

const createKey = (client: Meilisearch, uid: string): Promise<Key> =>
  client.createKey({
    uid,
    name: NAME,
    description: 'Searches the public indexes',
    actions: ['search'],
    indexes: INDEXES,
    expiresAt: null,
  })

const drop = (client: Meilisearch, uid: string) => absent(() => client.deleteKey(uid))

const isRight = ({ actions, indexes }: Key): boolean =>
  actions.join() === 'search' && [...indexes].sort().join() === [...INDEXES].sort().join()
