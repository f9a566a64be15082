import { LOCALES } from '../cms/published/locale.ts'
import { connect } from './client.ts'
import { indexOf } from './settings.ts'

const NAME = 'ronghe public search'

/** The key of the public server: it can search the public indexes and nothing else. Made if missing. */
export async function searchKey(url: string, masterKey: string): Promise<string> {
  const client = connect(url, masterKey)
  const known = (await client.getKeys({ limit: 100 })).results.find((key) => key.name === NAME)
  const key =
    known ??
    (await client.createKey({
      name: NAME,
      description: 'Searches the public indexes',
      actions: ['search'],
      indexes: LOCALES.map(indexOf),
      expiresAt: null,
    }))
  return key.key
}
