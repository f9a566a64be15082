import type { ResourceBrief } from '../../cms/published/brief.ts'
import type { Locale } from '../../cms/published/locale.ts'
import type { Reader } from './reader.ts'
import { shortNamed, type Shown } from './show.ts'

/** The organizations that gave a resource, under their short names. */
export const partnersOf = (
  record: Pick<ResourceBrief, 'organizations'>,
  { reader, locale }: { reader: Reader; locale: Locale },
): Shown[] =>
  record.organizations.flatMap((id) => shortNamed(reader.get('organizations', id), locale) ?? [])
