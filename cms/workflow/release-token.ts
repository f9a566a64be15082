import type { RequestContext } from 'payload'

/** Only code that holds this object can write a live row; no request from outside can send it. */
const token = Object.freeze({ operation: 'release' })
const KEY = 'releaseToken'

/** The context with which the release operation writes. */
export const releaseContext = (context: RequestContext = {}): RequestContext => ({
  ...context,
  [KEY]: token,
})

export const isReleasing = (context: RequestContext | undefined): boolean =>
  context?.[KEY] === token
