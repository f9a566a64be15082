import { MeiliSearchApiError, type Key } from 'meilisearch'
import { LOCALES } from '../cms/published/locale.ts'
import { connect, reaching } from './client.ts'
import { indexOf } from './settings.ts'

/** Always the same, so that two processes that make the key at once make one. */
const UID = '7d4f9b1e-52a7-4c0e-9d38-6a1f0c2b8e55'

const INDEXES = LOCALES.map(indexOf)

/**
 * The key of the public server: it can search the public indexes and nothing else, neither read
 * documents nor settings. Made if it is missing, made anew if it allows anything else.
 */
export async function searchKey(url: string, masterKey: string): Promise<string> {
  const client = connect(url, masterKey)
  return reaching(url, async () => {
    const known = await unless(404, () => client.getKey(UID))
    if (known && isRight(known)) return known.key
    if (known) await client.deleteKey(UID)
    const made = await unless(409, () =>
      client.createKey({
        uid: UID,
        name: 'ronghe public search',
        description: 'Searches the public indexes',
        actions: ['search'],
        indexes: INDEXES,
        expiresAt: null,
      }),
    )
    return (made ?? (await client.getKey(UID))).key
  })
}

const isRight = ({ actions, indexes }: Key): boolean =>
  actions.join() === 'search' && [...indexes].sort().join() === [...INDEXES].sort().join()

/** Undefined where the server answers with this status. */
async function unless<T>(status: number, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof MeiliSearchApiError && error.response.status === status) return undefined
    throw error
  }
}
