import type { LinkTarget, PictureTarget, Resolver } from './conversion.ts'
import { locate, sourceId } from './places.ts'

/** Whether a file is the text of its folder itself. */
export const isReadme = (place: string): boolean =>
  /(^|\/)(readme|index)\.(md|markdown)$/i.test(place)

const SCHEME = /^[a-z][a-z\d+.-]*:/i
const SAFE_SCHEME = /^(https?|mailto|tel):/i

/**
 * What the addresses in one file mean. Files and folders of the collection are named by their source
 * id, pictures by their place; who writes them puts the library's ids in their stead.
 */
export function resolverFor({
  root,
  file,
  words,
}: {
  root: string
  file: string
  words?: (text: string) => string
}): Resolver {
  return { link, picture, ...(words && { words }) }

  function link(raw: string): LinkTarget {
    const url = raw.trim()
    if (url.startsWith('//')) return external(`https:${url}`)
    if (SCHEME.test(url)) return SAFE_SCHEME.test(url) ? external(url) : { refused: 'link-unsafe' }
    if (/^#[\w-]+$/.test(url)) return { url }
    if (url === '' || url.startsWith('#')) return { refused: 'link-unsafe' }
    const found = locate(url, { root, from: file })
    if ('outside' in found) return { refused: 'link-outside' }
    const place = 'missing' in found ? found.missing : found.place
    const isFolder = 'missing' in found ? !/\.\w+$/.test(place) : found.isFolder
    if (isFolder) return { relationTo: 'modules', value: sourceId(root, place) }
    if (isReadme(place)) return { relationTo: 'modules', value: sourceId(root, parentOf(place)) }
    return /\.(md|markdown)$/i.test(place)
      ? { relationTo: 'units', value: sourceId(root, place) }
      : { refused: 'link-missing' }
  }

  function picture(raw: string): PictureTarget {
    const url = raw.trim()
    if (/^https?:|^\/\//i.test(url)) return { refused: 'remote-picture' }
    if (SCHEME.test(url)) return { refused: 'picture-unreadable' }
    const found = locate(url, { root, from: file })
    if ('outside' in found) return { refused: 'picture-outside' }
    return 'missing' in found || found.isFolder
      ? { refused: 'missing-picture' }
      : { value: found.place }
  }
}

/**
 * Written as URLs are, so that what is stored is what was given. The editor accepts no web address
 * without a dot in its host, such as `http://localhost:5000`, which is nothing for readers either.
 */
function external(raw: string): LinkTarget {
  const url = URL.canParse(raw) ? new URL(raw) : undefined
  const isUsable = url && (!url.protocol.startsWith('http') || url.hostname.includes('.'))
  return isUsable ? { url: url.href } : { refused: 'link-unsafe' }
}

export const parentOf = (place: string): string => place.split('/').slice(0, -1).join('/')
