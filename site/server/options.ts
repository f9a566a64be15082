import type { Counts } from './counts.ts'

/** How often one address may ask, in requests per so many seconds. */
export type Limit = { requests: number; seconds: number }

export type Limits = { search: Limit; counts: Limit; oembed: Limit; preview: Limit }

export type PublicServerOptions = {
  /** Folder that the press writes. */
  siteDir: string
  /** Meilisearch, such as `http://127.0.0.1:4002`. */
  searchUrl: string
  /**
   * Meilisearch's search-only key, which never leaves the server; or how to get it, asked at the first
   * search and again until it comes, so that the site can be read while search is away.
   */
  searchKey: string | (() => Promise<string>)
  /** Where readers reach the site, without a slash at the end. */
  siteUrl: string
  /** Where authors reach the CMS: `/admin` leads there. */
  cmsUrl?: string
  /** The worker, which draws drafts: without it no draft is shown. */
  workerUrl?: string
  /** Whether a proxy in front writes the reader's address at the end of X-Forwarded-For. */
  trustProxy?: boolean
  /** Where what readers do is counted; without it nothing is. */
  counts?: Pick<Counts, 'add'>
  limits?: Partial<Limits>
  /** Called with one line a request; without it nothing is logged. */
  accessLog?: (line: string) => void
  /** Called with what went wrong inside; by default it goes to standard error. */
  onError?: (error: unknown) => void
}

/**
 * A college's classrooms share one address. Sixty pupils who type at once ask up to a hundred times in a
 * second, a page once for each pause; the engine answers about 200 a second on two cores, so no one
 * address takes more than half of it. A page that is refused asks again a second later.
 */
export const DEFAULT_LIMITS: Limits = {
  search: { requests: 100, seconds: 1 },
  counts: { requests: 50, seconds: 1 },
  oembed: { requests: 10, seconds: 1 },
  preview: { requests: 50, seconds: 1 },
}
