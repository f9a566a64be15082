import { createHash } from 'node:crypto'

/** JSON with sorted keys and without absent values: equal content gives an equal string. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

/** A copy, since JSON.stringify with a function that sorts takes four times as long. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const object = value as Record<string, unknown>
  const names = Object.keys(object).sort()
  return Object.fromEntries(names.map((name) => [name, sorted(object[name])]))
}

/** Hex SHA-256 of a text. */
export const hashOfJson = (json: string): string => createHash('sha256').update(json).digest('hex')

/** The hash that the library stores a record with. */
export const hashOfRecord = (record: object): string => hashOfJson(canonicalJson(record))

/** Every id that a record names, bare or as `kind/id`, each once: strings and names of fields that are one. */
export function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    const id = value.length < ID_LENGTH ? undefined : ID.exec(value)?.[1]
    if (id) found.add(id)
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      if (name.length >= ID_LENGTH) idsIn(name, found)
      idsIn(inner, found)
    }
  return found
}

const ID_LENGTH = 36
const ID = /^(?:[a-z]+\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/
