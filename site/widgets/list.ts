import { keyOf, type Kind, type ResourceRecord } from '../../cms/published/record.ts'
import type { Reader } from '../reading/reader.ts'
import { card } from '../reading/show.ts'

/** Items of one list: enough for a page of a partner, small enough for a phone. */
const MAX_ITEMS = 50

/** What the list element reads. */
export function widgetList(resources: readonly ResourceRecord[], reader: Reader, siteUrl: string) {
  return {
    version: 1,
    items: resources.slice(0, MAX_ITEMS).map((record) => {
      const { title, summary, href, kind } = card(record, 'zh')
      return { key: keyOf(record), kind: kind satisfies Kind, title, summary, url: siteUrl + href }
    }),
  }
}
