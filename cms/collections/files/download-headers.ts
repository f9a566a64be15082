/** Pictures are shown; everything else is downloaded, and nothing is run or guessed at. */
export function downloadHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Cache-Control', 'private, max-age=3600')
  const type = headers.get('Content-Type') ?? ''
  if (!/^image\/(?!svg)/.test(type)) headers.set('Content-Disposition', 'attachment')
  return headers
}
