import { normalize } from './normalize.ts'

const BEFORE = /^(?:请问|我想学|怎样|怎么|如何|什么是|为什么|有没有)+/
const AFTER = /(?:怎么办|怎么做|怎么样|是什么|有哪些|有哪几步|吗|呢|[\s？?。！!，,])+$/

/**
 * What a query is about, in plain forms: without the words that a question begins and ends with. The
 * engine ignores them only in the middle, since the last word may be the beginning of another.
 */
export function subjectOf(query: string): string {
  const plain = normalize(query).trim()
  const subject = plain.replace(AFTER, '').replace(BEFORE, '').trim()
  return subject || plain
}
