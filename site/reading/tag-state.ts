import type { Key, PublishedRecord } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import type { Catalogue, ListedKind, ListName } from './catalogue.ts'
import type { Tag } from './reader.ts'

/**
 * What stands behind a tag now, in a short form: as long as it is the same, a page that read it has
 * nothing new to show. This is how a page is known to be right without being rendered again.
 */
export function stateOf(
  tag: Tag,
  { library, catalogue }: { library: Library; catalogue: Catalogue },
): string {
  if (tag.startsWith('refs:')) {
    const [, kind = '', id = ''] = tag.split(':')
    return library.referencing(`refs/${id}` as Key, kind as PublishedRecord['kind']).join()
  }
  if (!tag.startsWith('list:')) return library.hashOf(tag as Key) ?? ''
  const [name = '', part] = tag.slice('list:'.length).split('#')
  if (part === undefined) return library.hashOfAll(name as PublishedRecord['kind'])
  if (part === 'sizes') return catalogue.sizes(name as ListedKind)
  return part === 'end'
    ? catalogue.end(name as ListName)
    : catalogue.block(name as ListName, Number(part))
}
