import path from 'node:path'
import { create as contentDisposition } from 'content-disposition'
import mime from 'mime-types'

const ONE_YEAR = 31_536_000

/** The headers that depend on where a written file lies and what it is. */
export function fileHeaders(urlPath: string, file: string): Record<string, string> {
  const mediaType = mime.lookup(file) || 'application/octet-stream'
  return {
    'Content-Type': mime.contentType(mediaType) || mediaType,
    'Cache-Control': cacheControl(urlPath, mediaType),
    ...(urlPath.startsWith('/files/') && downloadHeaders(mediaType, path.basename(file))),
  }
}

/** Names under these carry a hash or an id whose bytes never change. */
const isImmutable = (urlPath: string) => /^\/(_astro|files|packages|pictures)\//.test(urlPath)

/** Pages are asked for again each time, so that a release or a withdrawal shows at once. */
function cacheControl(urlPath: string, mediaType: string): string {
  if (isImmutable(urlPath)) return `public, max-age=${ONE_YEAR}, immutable`
  if (/html|json|xml/.test(mediaType)) return 'public, max-age=0, must-revalidate'
  return 'public, max-age=300'
}

/** What a browser may show by itself; a document of any other type could run in the site's name. */
const isShown = (mediaType: string) =>
  /^(image|video|audio)\//.test(mediaType) && mediaType !== 'image/svg+xml'

/**
 * Released files came from outside. Those a browser shows safely are shown, the others are saved
 * under their own name (RFC 6266) and, should they be opened all the same, run nothing.
 */
function downloadHeaders(mediaType: string, name: string): Record<string, string> {
  // Browsers refuse to show a sandboxed PDF; its viewer is apart from the site anyway.
  if (mediaType === 'application/pdf')
    return {
      'Content-Security-Policy':
        "default-src 'none'; frame-ancestors 'self'; object-src 'self'; style-src 'unsafe-inline'",
      'Content-Disposition': contentDisposition(name, { type: 'inline' }),
    }
  const sandbox = { 'Content-Security-Policy': "default-src 'none'; sandbox" }
  return isShown(mediaType)
    ? sandbox
    : { ...sandbox, 'Content-Disposition': contentDisposition(name) }
}
