import { normalize } from './normalize.ts'
import { syllablesOf, type PinyinOverrides } from './reading.ts'

/** Longest run of Chinese characters that is read: a title, not a text. */
const MAX_RUN = 40
/** Syllables joined from each word's start: what people type without a space. */
const SPAN = 8
/** Initials from each word's start. */
const INITIALS = 12

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Hidden search fields of a Chinese text: `py`, the word and the next eight syllables from every word
 * start, and `pyi`, the initials of up to twelve characters; a prefix of either finds the text.
 */
export function pinyinFields(
  text: string,
  overrides: PinyinOverrides = {},
): { py: string; pyi: string } {
  const full = new Set<string>()
  const initials = new Set<string>()
  for (const run of normalize(text).match(/\p{Script=Han}+/gu) ?? []) {
    const chars = [...run].slice(0, MAX_RUN).join('')
    const syllables = syllablesOf(chars, overrides)
    const joined = (start: number, length: number) =>
      syllables.slice(start, start + length).join('')
    for (const { start, length } of wordStarts(chars)) {
      full.add(joined(start, length))
      full.add(joined(start, SPAN))
      initials.add(
        syllables
          .slice(start, start + INITIALS)
          .map((one) => one[0])
          .join(''),
      )
    }
  }
  return { py: [...full].join(' '), pyi: [...initials].join(' ') }
}

/** Where each word begins and how long it is, in characters. */
function wordStarts(chars: string): { start: number; length: number }[] {
  let start = 0
  return Array.from(words.segment(chars), ({ segment }) => {
    const length = [...segment].length
    const word = { start, length }
    start += length
    return word
  })
}
