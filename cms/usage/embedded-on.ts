import type { PayloadRequest } from 'payload'
import { countsOf } from './counts.ts'
import { todayOf } from './period.ts'

/** A page of somebody else that shows a resource. */
export type Place = {
  /** Its host, with the path where the resource's project records it. */
  place: string
  /** Days on which it was seen. */
  days: number
  last: string
}

/** Days after which a page that was not seen again counts as gone. */
const RECENT = 90

/** The ledger of embeds for one resource: who has shown it of late, the latest first. */
export function embeddedOn(req: PayloadRequest, permalink: string, days = RECENT): Place[] {
  const found = countsOf(req)(
    { events: ['embed-host'], from: todayOf(req, days), to: todayOf(req), subjects: [permalink] },
    ['detail'],
  )
  return found
    .map(({ detail, days: seen, last }) => ({ place: detail, days: seen, last }))
    .sort((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : b.days - a.days))
}
