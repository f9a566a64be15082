import { LOCALES, type Locale } from '../cms/published/locale.ts'
import { isResource, keyOf, RESOURCE_KINDS, type Key } from '../cms/published/record.ts'
import type { Follower, Library } from '../cms/publishing/follower.ts'
import { affectedResources } from './affected.ts'
import { connect, finish, reaching } from './client.ts'
import { documentId, keyOfDocument, toDocument, type SearchDocument } from './document.ts'
import { addDocuments, deleteDocuments, heldDocuments, rebuild, settingsHashOf } from './indexer.ts'
import type { PinyinOverrides } from './reading.ts'
import { hashOfSettings, indexOf, settingsOf, type SearchVocabulary } from './settings.ts'

export type SearchFollowerOptions = {
  library: Library
  /** Where Meilisearch answers. */
  url: string
  masterKey: string
  /** What editors added to the synonyms and stop words of the code. */
  vocabulary?: SearchVocabulary
  /** Readings that the dictionary gets wrong. */
  pinyin?: PinyinOverrides
}

/**
 * Keeps one Meilisearch index a language equal to the library. Holdings are named `<locale>:<kind>_<id>`
 * and `<locale>:settings`. Before anything is written, an index that is missing or was made with other
 * settings is built from the library; reading `holdings` changes nothing.
 */
export function createSearchFollower(options: SearchFollowerOptions): Follower {
  const { library, url, masterKey, vocabulary, pinyin } = options
  const client = connect(url, masterKey)
  let ready: Promise<unknown> | undefined

  function documentOf(key: Key, locale: Locale): SearchDocument | undefined {
    const record = library.get(key)
    return record && isResource(record)
      ? toDocument(record, locale, { library, pinyin })
      : undefined
  }

  function* documentsIn(locale: Locale): Iterable<SearchDocument> {
    for (const kind of RESOURCE_KINDS)
      for (const record of library.all(kind)) {
        const document = documentOf(keyOf(record), locale)
        if (document) yield document
      }
  }

  /** Builds the indexes that are missing or were made with other settings; says which. */
  async function prepare(): Promise<Locale[]> {
    const built: Locale[] = []
    for (const locale of LOCALES) {
      const settings = settingsOf(locale, vocabulary)
      if ((await settingsHashOf(client, indexOf(locale))) === hashOfSettings(settings)) continue
      await rebuild(client, indexOf(locale), { settings, documents: documentsIn(locale) })
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

  /** Makes these resources right in one language: written, or deleted where there is no document. */
  async function write(keys: readonly Key[], locale: Locale): Promise<number[]> {
    const gone: string[] = []
    function* present() {
      for (const key of keys) {
        const document = documentOf(key, locale)
        if (document) yield document
        else gone.push(documentId(key))
      }
    }
    const added = await addDocuments(client, indexOf(locale), present())
    return [...added, ...(await deleteDocuments(client, indexOf(locale), gone))]
  }

  return {
    name: 'search',

    apply: (changes) =>
      reaching(url, async () => {
        await prepared()
        const keys = affectedResources(
          library,
          changes.map(({ key }) => key),
        )
        const tasks: number[] = []
        for (const locale of LOCALES) tasks.push(...(await write(keys, locale)))
        await finish(client, tasks)
      }),

    async *holdings() {
      for (const locale of LOCALES) {
        const made = await reaching(url, () => settingsHashOf(client, indexOf(locale)))
        if (made === undefined) continue
        yield { key: settingsKey(locale), hash: made }
        for await (const { id, hash } of heldDocuments(client, indexOf(locale)))
          yield { key: `${locale}:${id}`, hash }
      }
    },

    async *expected() {
      for (const locale of LOCALES) {
        yield { key: settingsKey(locale), hash: hashOfSettings(settingsOf(locale, vocabulary)) }
        for (const { id, hash } of documentsIn(locale)) yield { key: `${locale}:${id}`, hash }
      }
    },

    repair: (keys) =>
      reaching(url, async () => {
        const built = await prepare()
        const tasks: number[] = []
        for (const locale of LOCALES.filter((one) => !built.includes(one))) {
          const own = keys.filter(
            (key) => key.startsWith(`${locale}:`) && key !== settingsKey(locale),
          )
          const resources = own.map((key) => keyOfDocument(key.slice(locale.length + 1)))
          tasks.push(...(await write(resources, locale)))
        }
        await finish(client, tasks)
      }),
  }
}

/** The settings of an index are held like a document, so that a difference in them is found and repaired. */
const settingsKey = (locale: Locale): string => `${locale}:settings`
