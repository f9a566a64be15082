import type { Payload } from 'payload'
import { readRecords } from './read.ts'
import type { Key } from './record.ts'
import { readStamps } from './stamps.ts'

/** How whoever keeps a copy of what is published reads it from the database. */
export const publishedSource = (payload: Payload, timeZone: string) => ({
  readRecords: (keys: readonly Key[]) => readRecords(payload, keys, timeZone),
  readStamps: (keys?: readonly Key[]) => readStamps(payload, { timeZone, keys }),
})
