import type { Locale } from '../../cms/published/locale.ts'
import type { ResourceRecord } from '../../cms/published/record.ts'
import type { Reader } from './reader.ts'
import { shortNamed, type Shown } from './show.ts'

/** The organizations that gave a resource, under their short names. */
export const partnersOf = (
  record: ResourceRecord,
  { reader, locale }: { reader: Reader; locale: Locale },
): Shown[] =>
  record.organizations.flatMap((id) => shortNamed(reader.get('organizations', id), locale) ?? [])
