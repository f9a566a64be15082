/**
 * The address that a request came from, as the process in front of the CMS wrote it: the last entry of
 * X-Forwarded-For, since a client may send earlier ones. Of IPv6 the /64 that one subscriber has.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.split('::')
  const first = head.split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(8).fill('0')
  return [...first, ...zeros].slice(0, 4).join(':')
}
