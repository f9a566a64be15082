import { LOCALES, type Locale } from '../../../cms/published/locale.ts'
import type { PublishedRecord } from '../../../cms/published/record.ts'
import { connect, finish } from '../../../search/client.ts'
import { documentsOf } from '../../../search/documents.ts'
import { createSearchFollower } from '../../../search/follower.ts'
import { searchKey } from '../../../search/keys.ts'
import { EMPTY_STATE, searchLibrary } from '../../../search/query.ts'
import { sampleLibrary } from '../../fixtures/records.ts'
import { askWith, startMeilisearch } from '../../helpers/meilisearch.ts'
import type { Judgement } from './judgements.ts'

/** What a search gave: the slugs in their order, the first ten, and how many there were in all. */
type Given = { slugs: string[]; total: number }
export type Search = (query: string, locale: Locale) => Promise<Given>

export type Scored = Judgement &
  Given & {
    /** Whether a wanted resource is among the first five. */
    hit: number
    /** One by the rank of the first wanted one among ten, else 0. */
    reciprocalRank: number
    /** The share of the wanted ones (of five at most) among the first five. */
    recall: number
  }

const SHOWN = 10

/**
 * An engine with these records as the library searches them, and on demand the same documents as the
 * engine searches them by itself.
 */
export async function startEngines(records: readonly PublishedRecord[]) {
  const engine = await startMeilisearch()
  const library = sampleLibrary(records)
  await createSearchFollower({ library, url: engine.url, masterKey: engine.masterKey }).apply([])
  const key = await searchKey(engine.url, engine.masterKey)

  const ask = askWith(engine.url, key)
  const ours: Search = async (q, locale) => {
    const { hits, total } = await searchLibrary({ ...EMPTY_STATE, q }, { locale, ask })
    return { slugs: hits.map(slugOf), total }
  }

  /** The engine by itself: no settings, and the text that readers see. */
  async function plain(): Promise<Search> {
    const client = connect(engine.url, engine.masterKey)
    for (const locale of LOCALES) {
      const visible = [...documentsOf(library).all(locale)].map((document) => ({
        ...{ id: document.id, url: document.url, title: document.title, summary: document.summary },
        ...{ keywords: document.keywords, majors: document.majors, units: document.units },
        ...{ positions: document.positions, organizations: document.organizations },
        ...{ body: document.body, otherTitles: document.otherTitles, tags: document.tags },
      }))
      const { taskUid } = await client
        .index(`plain_${locale}`)
        .addDocuments(visible, { primaryKey: 'id' })
      await finish(client, [taskUid])
    }
    return async (q, locale) => {
      const { hits, totalHits } = await client
        .index<{ url: string }>(`plain_${locale}`)
        .search(q, { hitsPerPage: 20, page: 1 })
      return { slugs: hits.map(slugOf), total: totalHits }
    }
  }
  return { ours, plain, stop: () => engine.stop() }
}

const slugOf = ({ url }: { url: string }): string => url.split('/').filter(Boolean).at(-1) ?? ''

/** Asks every judged query. */
export async function score(judgements: readonly Judgement[], search: Search): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const judgement of judgements) {
    const { slugs, total } = await search(judgement.query, judgement.locale)
    const first = slugs.slice(0, SHOWN)
    const rank = first.findIndex((slug) => judgement.relevant.includes(slug)) + 1
    const found = first.slice(0, 5).filter((slug) => judgement.relevant.includes(slug)).length
    scored.push({
      ...judgement,
      slugs: first,
      total,
      hit: rank > 0 && rank <= 5 ? 1 : 0,
      reciprocalRank: rank > 0 ? 1 / rank : 0,
      recall: found / Math.min(5, judgement.relevant.length),
    })
  }
  return scored
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
