import type { ReviewView } from '../../workflow/view.ts'

type Delivered = Pick<ReviewView, 'delivery' | 'releases'>

/** A follower's news: when it took the last release, or why not, or that it is on its way. */
export type News = { at: string } | { error: string } | { isUnderWay: true }

/** The news of site and search about the last release or withdrawal; none before the first. */
export function newsOf({
  delivery,
  releases,
}: Delivered): { site: News; search: News } | undefined {
  const last = releases.at(-1)
  if (!last) return undefined
  const news = (at?: string | null, error?: string | null): News =>
    error ? { error } : at && at >= last.createdAt ? { at } : { isUnderWay: true }
  return {
    site: news(delivery?.siteAt, delivery?.siteError),
    search: news(delivery?.searchAt, delivery?.searchError),
  }
}

/** Whether site or search have still to take the last release. */
export function isUnderWay(view: Delivered): boolean {
  const news = newsOf(view)
  return news !== undefined && [news.site, news.search].some((one) => 'isUnderWay' in one)
}
