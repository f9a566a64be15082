/** How often one address may ask, in requests per so many seconds. */
export type Limit = { requests: number; seconds: number }

export type Limits = { search: Limit; oembed: Limit }

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
  /** Whether a proxy in front writes the reader's address at the end of X-Forwarded-For. */
  trustProxy?: boolean
  limits?: Partial<Limits>
  /** Called with one line a request; without it nothing is logged. */
  accessLog?: (line: string) => void
  /** Called with what went wrong inside; by default it goes to standard error. */
  onError?: (error: unknown) => void
}

/** A classroom shares one address: search as you type must not stop at its third pupil. */
export const DEFAULT_LIMITS: Limits = {
  search: { requests: 20, seconds: 1 },
  oembed: { requests: 10, seconds: 1 },
}
