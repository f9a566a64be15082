import { normalize } from './normalize.ts'

/**
 * Codes of a text written without their separators: two and three neighbouring tokens joined where
 * they hold a digit, so that `gbt7714` finds GB/T 7714 and `s71200` finds S7-1200.
 */
export function codesIn(text: string): string {
  const tokens = normalize(text).toLowerCase().match(/[a-z0-9]+/g) ?? []
  const joined = tokens.flatMap((_, index) => [tokens.slice(index, index + 2), tokens.slice(index, index + 3)])
  return [...new Set(joined.filter((group) => group.length > 1).map((group) => group.join('')))]
    .filter((code) => /\d/.test(code) && /[a-z]/.test(code))
    .join(' ')
}
