import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import type { Reader } from './reader.ts'
import { named, type Shown, shownText } from './show.ts'

/** A person who made a resource, with the organization of that day. */
export type Creator = { name: string; organization?: Shown }

/** The people of a resource who agreed to be named, each once, in the signed order. */
export function creatorsOf(record: ResourceRecord, reader: Reader, locale: Locale): Creator[] {
  const rows = [...new Map(record.contributors.map((row) => [row.person, row])).values()]
  return rows.flatMap(({ person, organization }) => {
    const name = shownText(reader.get('people', person)?.name, locale)?.text
    const party = named(reader.get('organizations', organization), locale)
    return name ? [{ name, ...(party && { organization: party }) }] : []
  })
}
