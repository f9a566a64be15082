import { isDeepStrictEqual } from 'node:util'

/**
 * Whether two contents say the same: what is empty and what is not there are one, since databases
 * store nulls where nothing was given.
 */
export const isSame = (left: unknown, right: unknown): boolean =>
  isDeepStrictEqual(bare(left), bare(right))

export function isEmpty(value: unknown): boolean {
  const plain = bare(value)
  return plain === undefined
}

function bare(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(bare)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, bare(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
