import { DatabaseSync } from 'node:sqlite'
import { LOCALES, type Locale } from '../cms/published/locale.ts'
import type { Key } from '../cms/published/record.ts'
import { SEARCH_VOCABULARY } from '../cms/published/search-vocabulary.ts'
import type { Follower, Library } from '../cms/publishing/follower.ts'
import { affectedResources } from './affected.ts'
import { watchLibrary } from './changed-since.ts'
import { connect, finish, reaching } from './client.ts'
import { documentId, keyOfDocument } from './document.ts'
import { documentsOf, vocabularyIn } from './documents.ts'
import { expectedDocuments } from './expected.ts'
import { changeSettings, heldDocuments, madeWith, queueWrites } from './indexer.ts'
import { rebuild } from './rebuild.ts'
import { indexOf } from './index-name.ts'
import { hashOfSettings, settingsOf } from './settings.ts'

export type SearchFollowerOptions = {
  library: Library
  /** Where Meilisearch answers. */
  url: string
  masterKey: string
  /** For what it remembers; in the library's file it must be the library's own. @default in memory */
  database?: DatabaseSync
}

export type SearchFollower = Follower & {
  /** Builds every index anew beside the live one, whatever its settings; others may write meanwhile. */
  rebuild(): Promise<void>
}

/**
 * Keeps one Meilisearch index a language equal to the library, what editors taught the search included.
 * Holdings are named `<locale>:<kind>_<id>` and `<locale>:settings`. Before anything is written, an index
 * that is missing or has other settings is made right; reading `holdings` changes nothing.
 */
export function createSearchFollower({
  library,
  url,
  masterKey,
  database = new DatabaseSync(':memory:'),
}: SearchFollowerOptions): SearchFollower {
  const client = connect(url, masterKey)
  const documents = documentsOf(library)
  const expected = expectedDocuments(library, database)
  let ready: Promise<unknown> | undefined

  const settingsIn = (locale: Locale) => settingsOf(locale, vocabularyIn(library))

  async function build(locale: Locale): Promise<void> {
    const changed = watchLibrary(library)
    await rebuild(client, indexOf(locale), {
      settings: settingsIn(locale),
      everything: documents.all(locale),
      changes: () => {
        const keys = affectedResources(library, changed())
        return keys.length > 0 ? documents.writes(keys, locale) : undefined
      },
    })
  }

  /** Makes the settings of every index right; says which were built anew for it. */
  async function prepare(): Promise<Locale[]> {
    const built: Locale[] = []
    for (const locale of LOCALES) {
      const settings = settingsIn(locale)
      const made = await madeWith(client, indexOf(locale))
      const wanted = hashOfSettings(settings)
      if (made?.all === wanted.all) continue
      if (made?.deep === wanted.deep) {
        await changeSettings(client, indexOf(locale), settings)
        continue
      }
      await build(locale)
      built.push(locale)
    }
    return built
  }

  /** Once a process, and again after it failed. */
  function prepared(): Promise<unknown> {
    ready ??= prepare().catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }

  async function write(keys: readonly Key[], locales: readonly Locale[] = LOCALES): Promise<void> {
    const tasks: number[] = []
    for (const locale of locales)
      tasks.push(...(await queueWrites(client, indexOf(locale), documents.writes(keys, locale))))
    await finish(client, tasks)
  }

  /** After a change of what editors taught: the settings, and the documents that are read otherwise. */
  async function relearn(): Promise<void> {
    await prepare()
    for (const locale of LOCALES) {
      const held = new Map<string, string>()
      for await (const { id, hash } of heldDocuments(client, indexOf(locale))) held.set(id, hash)
      function* different() {
        for (const document of documents.all(locale)) {
          if (held.get(document.id) !== document.hash) yield document
          held.delete(document.id)
        }
      }
      const writes = { documents: different(), gone: () => [...held.keys()] }
      await finish(client, await queueWrites(client, indexOf(locale), writes))
    }
  }

  return {
    name: 'search',

    apply: (changes) =>
      reaching(url, async () => {
        await prepared()
        const keys = changes.map(({ key }) => key)
        if (keys.includes(SEARCH_VOCABULARY)) await relearn()
        await write(affectedResources(library, keys))
      }),

    async *holdings() {
      for (const locale of LOCALES) {
        const made = await reaching(url, () => madeWith(client, indexOf(locale)))
        if (!made) continue
        yield { key: settingsKey(locale), hash: made.all }
        for await (const { id, hash } of heldDocuments(client, indexOf(locale)))
          yield { key: `${locale}:${id}`, hash }
      }
    },

    async *expected() {
      for (const locale of LOCALES)
        yield { key: settingsKey(locale), hash: hashOfSettings(settingsIn(locale)).all }
      for await (const [key, hashes] of expected())
        for (const locale of LOCALES)
          if (hashes[locale]) yield { key: `${locale}:${documentId(key)}`, hash: hashes[locale] }
    },

    repair: (keys) =>
      reaching(url, async () => {
        const built = await prepare()
        for (const locale of LOCALES.filter((one) => !built.includes(one))) {
          const own = keys.filter(
            (key) => key.startsWith(`${locale}:`) && key !== settingsKey(locale),
          )
          await write(
            own.map((key) => keyOfDocument(key.slice(locale.length + 1))),
            [locale],
          )
        }
      }),

    rebuild: () =>
      reaching(url, async () => {
        for (const locale of LOCALES) await build(locale)
      }),
  }
}

/** The settings of an index are held like a document, so that a difference in them is found and repaired. */
const settingsKey = (locale: Locale): string => `${locale}:settings`
