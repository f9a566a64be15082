/** Where a project restricts embedding: whose pages may show what it gives. */

export const RESTRICTED = {
  code: 'embedding_restricted',
  zh: '这条资源只能嵌入其参与单位的网页',
  en: 'Only pages of its organizations may embed this resource',
}

/** Whether a page of `origin` may: its host is one of these or below one. */
export function mayEmbed(origin: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return hosts.some((one) => host === one || host.endsWith(`.${one}`))
}

/** The same as sources of `frame-ancestors`; the library's own pages show it too. */
export const frameAncestors = (hosts: readonly string[]): string =>
  [
    "'self'",
    ...hosts.flatMap((host) =>
      ['https', 'http'].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://*.${host}`]),
    ),
  ].join(' ')
