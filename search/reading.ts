import { pinyin } from 'pinyin-pro'
import { normalize } from './normalize.ts'
import { wordsOf } from './words.ts'

/** Words whose reading a dictionary gets wrong, each with its syllables: `{ 银行长度: ['yin', …] }`. */
export type PinyinOverrides = Readonly<Record<string, readonly string[]>>

/** Words of the trades that the dictionary reads otherwise than workshops do. */
const TRADES: PinyinOverrides = { 铣: ['xi'], 调试: ['tiao', 'shi'], 校准: ['jiao', 'zhun'] }

/** What is as often read in a second way, and typed in both: 车削 is chexiao and chexue. */
export const SECOND_READINGS: PinyinOverrides = { 削: ['xue'], 给药: ['ji', 'yao'], 血: ['xie'] }

/** One syllable without tone for each Chinese character of `run`; ü is written v. */
export function syllablesOf(run: string, overrides: PinyinOverrides = {}): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
  for (const [word, reading] of Object.entries({ ...TRADES, ...overrides })) {
    if ([...word].length !== reading.length) continue
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length))
      syllables.splice([...run.slice(0, at)].length, reading.length, ...reading)
  }
  return syllables
}

/**
 * The query with its Chinese characters as pinyin, to find what sounds the same: an input method that
 * works by sound offers the wrong character of the right sound. Two ways to space it: each run in one
 * piece, as it is typed, and word by word, where characters that a wrong one left alone are one word.
 * Empty when there is nothing to read.
 */
export function readingsOf(query: string): string[] {
  const plain = normalize(query)
  if (!/\p{Script=Han}/u.test(plain)) return []
  const read = (spell: (run: string) => string) =>
    plain
      .replace(/\p{Script=Han}+/gu, (run) => ` ${spell(run)} `)
      .replace(/\s+/g, ' ')
      .trim()
  return [...new Set([read((run) => syllablesOf(run).join('')), read(byWords)])]
}

function byWords(run: string): string {
  const syllables = syllablesOf(run)
  let at = 0
  let isAlone = false
  let spelled = ''
  for (const word of wordsOf(run)) {
    const length = [...word].length
    const isJoined = isAlone && length === 1
    spelled += (isJoined ? '' : ' ') + syllables.slice(at, at + length).join('')
    isAlone = length === 1
    at += length
  }
  return spelled
}
