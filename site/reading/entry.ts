import { LOCALES } from '../../cms/published/locale.ts'
import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { Key } from '../../cms/published/record.ts'
import type { Library } from '../../cms/publishing/follower.ts'
import { type Entry, LISTED_TERMS, type ListedTermKind, type ListName } from './catalogue.ts'

/** A resource as lists know it. A term's list holds those of its narrower terms too. */
export function entryOf(record: ResourceBrief, library: Library): Entry {
  const lists = new Set<ListName>(['all', record.kind])
  for (const kind of LISTED_TERMS)
    for (const id of record[kind])
      for (const term of withBroader(kind, id)) lists.add(`${kind}/${term}`)
  for (const id of record.organizations) lists.add(`organizations/${id}`)
  return {
    key: `${record.kind}/${record.id}` as Key,
    kind: record.kind,
    slug: record.slug,
    permalink: record.permalink,
    locales: LOCALES.filter((locale) => record.text[locale]),
    units: record.unitPermalinks ?? [],
    releasedAt: record.release.releasedAt,
    firstReleasedAt: record.firstReleasedAt,
    lists: [...lists],
  }

  function withBroader(kind: ListedTermKind, id: string): string[] {
    const term = library.get(`${kind}/${id}`)
    return term && 'ancestors' in term ? [id, ...term.ancestors] : [id]
  }
}
