import { createHash } from 'node:crypto'

/** JSON with sorted keys and without absent values: equal content gives an equal string. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner) ? Object.fromEntries(Object.entries(inner).sort(byName)) : inner,
  )
}

/** Hex SHA-256 of a text. */
export const hashOfJson = (json: string): string => createHash('sha256').update(json).digest('hex')

/** The hash that the library stores a record with. */
export const hashOfRecord = (record: object): string => hashOfJson(canonicalJson(record))

/** Every id that a JSON text names, bare or as `kind/id`, each once: strings that are a UUID. */
export function idsIn(json: string): Set<string> {
  return new Set(Array.from(json.matchAll(ID), (match) => match[1] as string))
}

const ID = /"(?:[a-z]+\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0)

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
