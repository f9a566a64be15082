import { LOCALES, type Locale } from '../cms/published/locale.ts'
import { isResource, keyOf, type Key, RESOURCE_KINDS } from '../cms/published/record.ts'
import type { Follower, Library } from '../cms/publishing/follower.ts'
import { connect } from './client.ts'
import { type SearchDocument, toDocument } from './document.ts'
import { addDocuments, deleteDocuments, heldDocuments, prepareIndex, rebuild } from './indexer.ts'
import type { PinyinOverrides } from './pinyin.ts'
import { indexOf, type SearchVocabulary, settingsOf } from './settings.ts'

export type SearchFollowerOptions = {
  library: Library
  url: string
  masterKey: string
  vocabulary?: SearchVocabulary
  pinyin?: PinyinOverrides
}

/** Keeps one Meilisearch index a locale equal to the library. */
export function createSearchFollower({ library, url, masterKey, vocabulary, pinyin }: SearchFollowerOptions): Follower {
  const client = connect(url, masterKey)
  const settings = settingsOf(vocabulary)
  let ready: Promise<void> | undefined

  const documentOf = (key: Key, locale: Locale): SearchDocument | undefined => {
    const record = library.get(key)
    return record && isResource(record) ? toDocument(record, locale, library, pinyin) : undefined
  }

  function* documents(locale: Locale): Iterable<SearchDocument> {
    for (const kind of RESOURCE_KINDS)
      for (const record of library.all(kind)) {
        const document = documentOf(keyOf(record), locale)
        if (document) yield document
      }
  }

  /** Once a process: the indexes are there, with the settings of this code. */
  function prepare(): Promise<void> {
    ready ??= (async () => {
      for (const locale of LOCALES) {
        const { isCurrent } = await prepareIndex(client, indexOf(locale), settings)
        if (!isCurrent) await rebuild(client, indexOf(locale), { settings, documents: documents(locale) })
      }
    })().catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }

  async function write(keys: Iterable<Key>): Promise<void> {
    const wanted = [...new Set(keys)]
    for (const locale of LOCALES) {
      const made = wanted.map((key) => [key, documentOf(key, locale)] as const)
      await addDocuments(client, indexOf(locale), made.flatMap(([, document]) => document ?? []))
      await deleteDocuments(client, indexOf(locale), made.filter(([, document]) => !document).map(([key]) => idOf(key)))
    }
  }

  return {
    name: 'search',
    async apply(changes) {
      await prepare()
      await write(changes.flatMap(({ key }) => [key, ...library.referencing(key)]).filter(isResourceKey))
    },
    async *holdings() {
      await prepare()
      for (const locale of LOCALES)
        for await (const { id, hash } of heldDocuments(client, indexOf(locale))) yield { key: `${locale}:${id}`, hash }
    },
     
    async *expected() {
      for (const locale of LOCALES) for (const { id, hash } of documents(locale)) yield { key: `${locale}:${id}`, hash }
    },
    async repair(keys) {
      await prepare()
      await write(keys.map((key) => key.slice(key.indexOf(':') + 1).replace('_', '/') as Key))
    },
  }
}

const idOf = (key: Key): string => key.replace('/', '_')

const isResourceKey = (key: Key): boolean => RESOURCE_KINDS.some((kind) => key.startsWith(`${kind}/`))
