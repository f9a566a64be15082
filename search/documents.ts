import type { Locale } from '../cms/published/locale.ts'
import { isResource, keyOf, RESOURCE_KINDS, type Key } from '../cms/published/record.ts'
import {
  SEARCH_VOCABULARY,
  type SearchVocabularyRecord,
} from '../cms/published/search-vocabulary.ts'
import type { Library } from '../cms/publishing/follower.ts'
import { documentId, toDocument, type SearchDocument } from './document.ts'
import type { Writes } from './indexer.ts'

/** What editors taught the search, if anything. */
export function vocabularyIn(library: Pick<Library, 'get'>): SearchVocabularyRecord | undefined {
  const record = library.get(SEARCH_VOCABULARY)
  return record?.kind === 'settings' && record.id === 'search-vocabulary' ? record : undefined
}

/** The document of a resource in a language, as the library is now; undefined where there is none. */
export function documentOf(
  key: Key,
  locale: Locale,
  library: Pick<Library, 'get'>,
): SearchDocument | undefined {
  const record = library.get(key)
  if (!record || !isResource(record)) return undefined
  return toDocument(record, locale, { library, pinyin: vocabularyIn(library)?.pinyin })
}

/** The documents that the library implies now. */
export function documentsOf(library: Library) {
  return {
    *all(locale: Locale): Iterable<SearchDocument> {
      for (const kind of RESOURCE_KINDS)
        for (const record of library.all(kind)) {
          const document = documentOf(keyOf(record), locale, library)
          if (document) yield document
        }
    },

    /** What makes these resources right in one language: written, or gone where there is no document. */
    writes(keys: readonly Key[], locale: Locale): Writes {
      const gone: string[] = []
      function* present() {
        for (const key of keys) {
          const document = documentOf(key, locale, library)
          if (document) yield document
          else gone.push(documentId(key))
        }
      }
      return { documents: present(), gone: () => gone }
    },
  }
}
