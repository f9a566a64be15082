import { normalize } from './normalize.ts'
import { SECOND_READINGS, syllablesOf, type PinyinOverrides } from './reading.ts'
import { wordsOf } from './words.ts'

/** Longest run of Chinese characters that is read: a title, not a text. */
const MAX_RUN = 40
/** Syllables joined from each word's start: what people type without a space. */
const SPAN = 8
/** Initials from each word's start. */
const INITIALS = 12

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
    for (const syllables of readingsOf(chars, overrides)) {
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
  }
  return { py: [...full].join(' '), pyi: [...initials].join(' ') }
}

/** How the characters are read, and how else where some are read in two ways. */
function readingsOf(chars: string, overrides: PinyinOverrides): string[][] {
  const first = syllablesOf(chars, overrides)
  if (!Object.keys(SECOND_READINGS).some((word) => chars.includes(word))) return [first]
  return [first, syllablesOf(chars, { ...SECOND_READINGS, ...overrides })]
}

/**
 * Where each word begins and how long it is, in characters. Characters that the segmenter leaves alone
 * are often a word that it does not know (弧焊, 码垛), so neighbours are one word too.
 */
function wordStarts(chars: string): { start: number; length: number }[] {
  const starts: { start: number; length: number }[] = []
  let at = 0
  let alone = 0
  for (const word of wordsOf(chars)) {
    const length = [...word].length
    starts.push({ start: at, length })
    at += length
    alone = length === 1 ? alone + 1 : 0
    if (alone > 1) starts.push({ start: at - alone, length: alone })
  }
  return starts
}
