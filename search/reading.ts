import { pinyin } from 'pinyin-pro'
import { normalize } from './normalize.ts'

/** Words whose reading a dictionary gets wrong, each with its syllables: `{ 银行长度: ['yin', …] }`. */
export type PinyinOverrides = Readonly<Record<string, readonly string[]>>

/** One syllable without tone for each Chinese character of `run`; ü is written v. */
export function syllablesOf(run: string, overrides: PinyinOverrides = {}): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
  for (const [word, reading] of Object.entries(overrides)) {
    if ([...word].length !== reading.length) continue
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length))
      syllables.splice([...run.slice(0, at)].length, reading.length, ...reading)
  }
  return syllables
}

/**
 * The query with its Chinese characters as pinyin, to find what sounds the same: an input method that
 * works by sound offers the wrong character of the right sound. `''` when there is nothing to read.
 */
export function readingOf(query: string): string {
  const plain = normalize(query)
  if (!/\p{Script=Han}/u.test(plain)) return ''
  return plain
    .replace(/\p{Script=Han}+/gu, (run) => ` ${syllablesOf(run).join('')} `)
    .replace(/\s+/g, ' ')
    .trim()
}
