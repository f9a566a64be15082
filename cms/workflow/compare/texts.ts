import { diffArrays, diffWordsWithSpace } from 'diff'

/** A stretch of text that stayed, came in, or went out. */
export type Part = { text: string; change?: 'in' | 'out' }

/** Chinese has no spaces between words: the segmenter of the language finds them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words in and out. Whole lines that have nothing in common are not mixed word by word. */
export function compareTexts(before: string, after: string): Part[] {
  const lines = diffArrays(before.split('\n'), after.split('\n'))
  const parts: Part[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]
    const text = line.value.join('\n')
    if (line.removed && next?.added) {
      parts.push(...compareWords(text, next.value.join('\n')))
      at++
    } else parts.push(part(text, line))
    parts.push({ text: '\n' })
  }
  return joined(parts.slice(0, -1))
}

/** Below this share of common characters two texts are shown one after the other. */
const COMMON_ENOUGH = 0.3

function compareWords(before: string, after: string): Part[] {
  const words = diffWordsWithSpace(before, after, { intlSegmenter: segmenter })
  const common = words
    .filter((word) => !word.added && !word.removed)
    .reduce((sum, word) => sum + word.value.length, 0)
  if (common / Math.max(before.length, after.length, 1) < COMMON_ENOUGH)
    return [{ text: before, change: 'out' }, { text: '\n' }, { text: after, change: 'in' }]
  return words.map((word) => part(word.value, word))
}

const part = (text: string, { added, removed }: { added?: boolean; removed?: boolean }): Part => ({
  text,
  ...(added ? { change: 'in' } : removed ? { change: 'out' } : {}),
})

/** Neighbours of the same kind as one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const one of parts) {
    const last = result.at(-1)
    if (last && last.change === one.change) last.text += one.text
    else if (one.text !== '') result.push({ ...one })
  }
  return result
}
