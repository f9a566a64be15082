/** Missing in browsers before 2021, Firefox before 2024: there a text is one word. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** The text cut into words, what stands between them included. */
export const wordsOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [text]
