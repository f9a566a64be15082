import type { ResourceBrief } from '../../cms/published/brief.ts'
import { RESOURCE_KINDS } from '../../cms/published/record.ts'
import type { Reader } from './reader.ts'
import { briefsOf } from './show.ts'

/** Cards on the home page, and how many of them one kind may take: a batch of one kind hides no other. */
const SHOWN = 9
const OF_A_KIND = 2

/** What is new, newest first, of all kinds. */
export function newestMixed(reader: Reader): ResourceBrief[] {
  const newest = RESOURCE_KINDS.flatMap((kind) => reader.newest(kind, OF_A_KIND))
  return briefsOf(newest, reader)
    .sort((a, b) => (a.firstReleasedAt > b.firstReleasedAt ? -1 : 1))
    .slice(0, SHOWN)
}
