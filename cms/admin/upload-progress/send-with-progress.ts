/** Bytes sent so far, of all. */
export type Sent = { loaded: number; total: number }

/**
 * `fetch` for a body that takes long to send: it tells how far it is, which `fetch` does not. Resolves and
 * rejects as `fetch` does, an end by `signal` included.
 */
export function sendWithProgress(
  url: string,
  init: RequestInit & { body: FormData },
  onProgress: (sent: Sent) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(init.method ?? 'POST', url)
    request.withCredentials = init.credentials === 'include'
    request.responseType = 'blob'
    new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ loaded, total }),
    )
    request.addEventListener('load', () => {
      const headers = new Headers()
      for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
        const at = line.indexOf(':')
        if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1).trim())
      }
      const { status, statusText } = request
      resolve(new Response(request.response as Blob, { status, statusText, headers }))
    })
    request.addEventListener('error', () => reject(new TypeError('Failed to fetch')))
    request.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
    init.signal?.addEventListener('abort', () => request.abort())
    request.send(init.body)
  })
}
