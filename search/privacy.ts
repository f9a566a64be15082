import { normalize } from './normalize.ts'

/** A query as it is counted: plain forms, lower case, single spaces, at most 100 characters. */
export const normalizedQuery = (q: string): string =>
  [...normalize(q).toLowerCase().replace(/\s+/g, ' ').trim()].slice(0, 100).join('')

/**
 * Whether a query may be about a person rather than a subject: an address of electronic mail, or a number
 * as long as a telephone's, an identity card's or a student's. Codes of standards and majors are shorter.
 */
export const isPersonal = (q: string): boolean => /\S@\S/.test(q) || /\d(?:[ -]?\d){7,}/.test(q)
