import { create as contentDisposition } from 'content-disposition'
import type { CollectionConfig } from 'payload'

type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>
type Handler = NonNullable<Upload['handlers']>[number]

/** Nothing is run or guessed at. */
export function downloadHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Cache-Control', 'private, max-age=3600')
  return headers
}

/**
 * Pictures are shown, everything else is downloaded; both keep their names, Chinese too: RFC 6266 with
 * the encoded form of RFC 8187.
 */
export const keepName: Handler = (req, { params: { collection, filename } }) => {
  const type = collection === 'media' ? 'inline' : 'attachment'
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Content-Disposition', contentDisposition(filename, { type }))
}
