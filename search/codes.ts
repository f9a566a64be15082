import { normalize } from './normalize.ts'

/** Tokens of one code at most: GB/T 7714-2015 has four. */
const LONGEST = 4

/**
 * Codes of a text written without their separators, so that `gbt7714` finds GB/T 7714 and `s71200`
 * finds S7-1200: two to four neighbouring tokens that together hold a letter and a digit. Words that
 * are only letters count up to four of them and with a capital, else prose would be full of codes.
 */
export function codesIn(text: string): string {
  const codes = new Set<string>()
  for (const run of normalize(text).match(RUN) ?? []) {
    const tokens = run.match(/[A-Za-z0-9]+/g) ?? []
    for (let start = 0; start < tokens.length; start++)
      for (let length = 2; length <= LONGEST && start + length <= tokens.length; length++) {
        const group = tokens.slice(start, start + length)
        if (!group.every(isCodePart)) break
        const code = group.join('').toLowerCase()
        if (/\d/.test(code) && /[a-z]/.test(code)) codes.add(code)
      }
  }
  return [...codes].join(' ')
}

/** Letters and digits with what codes put between them. */
const RUN = /[A-Za-z0-9]+(?:[-/.+_· ]{1,2}[A-Za-z0-9]+)+/g

const isCodePart = (token: string): boolean =>
  /\d/.test(token) || (token.length <= 4 && /[A-Z]/.test(token))
