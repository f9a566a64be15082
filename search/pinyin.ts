import { pinyin } from 'pinyin-pro'
import { normalize } from './normalize.ts'

/** Words whose reading a dictionary gets wrong, each with its syllables: `{ 重庆: ['chong', 'qing'] }`. */
export type PinyinOverrides = Readonly<Record<string, readonly string[]>>

/** Longest run of Chinese characters that is read, in characters: a title, not a text. */
const MAX_RUN = 40
/** Syllables joined from each word's start: what people type without a space. */
const SPAN = 8
/** Initials from each word's start. */
const INITIALS = 12

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Hidden search fields of a Chinese text: `py`, the word and the next eight syllables from every word
 * start, and `pyi`, the initials of up to twelve characters; prefixes of either find the text.
 */
export function pinyinFields(text: string, overrides: PinyinOverrides = {}): { py: string; pyi: string } {
  const full = new Set<string>()
  const initials = new Set<string>()
  for (const run of normalize(text).match(/\p{Script=Han}+/gu) ?? []) {
    const chars = [...run].slice(0, MAX_RUN).join('')
    const syllables = read(chars, overrides)
    for (const { start, length } of wordStarts(chars)) {
      full.add(syllables.slice(start, start + length).join(''))
      full.add(syllables.slice(start, start + SPAN).join(''))
      initials.add(syllables.slice(start, start + INITIALS).map((syllable) => syllable[0]).join(''))
    }
  }
  return { py: [...full].join(' '), pyi: [...initials].join(' ') }
}

/** The pinyin of a query, to find what sounds the same; '' when it has no Chinese character. */
export const pinyinOf = (query: string): string =>
  (normalize(query).match(/\p{Script=Han}+/gu) ?? []).map((run) => read(run, {}).join('')).join(' ')

function read(chars: string, overrides: PinyinOverrides): string[] {
  const syllables = pinyin(chars, { toneType: 'none', type: 'array', v: true })
  for (const [word, reading] of Object.entries(overrides))
    for (let at = chars.indexOf(word); at >= 0; at = chars.indexOf(word, at + 1)) syllables.splice(at, reading.length, ...reading)
  return syllables
}

function wordStarts(chars: string): { start: number; length: number }[] {
  let start = 0
  return Array.from(words.segment(chars), ({ segment }) => {
    const length = [...segment].length
    const word = { start, length }
    start += length
    return word
  })
}
