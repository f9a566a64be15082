import { escape } from '../rich-text/escape.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Particles that end what stands before them: a line may end after them. */
const ENDERS = '的了着过'

/** Words that begin something new: a line may end before them. */
const OPENERS = '与和及或并而从把被在对为到将于按让使给'

const HAN = /^\p{Script=Han}+$/u

/**
 * A heading as HTML that says where its lines may end (`word-break: keep-all` does the rest): Chinese
 * has no spaces, and browsers would end a line in the middle of a word. Single characters that the
 * dictionary of Unicode does not know as part of a word stay with what is around them. A number keeps
 * its unit beside it.
 */
export function phrases(text: string): string {
  const known = made.get(text)
  if (known !== undefined) return known
  if (made.size >= MOST_MADE) made.clear()
  const html = phrased(text)
  made.set(text, html)
  return html
}

/** A title stands on a dozen pages. */
const made = new Map<string, string>()
const MOST_MADE = 5000

function phrased(text: string): string {
  let html = ''
  let before = ''
  for (const { segment } of words.segment(text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0'))) {
    if (mayBreak(before, segment)) html += '<wbr>'
    html += escape(segment)
    before = segment
  }
  return html
}

function mayBreak(before: string, after: string): boolean {
  if (!HAN.test(before) || !HAN.test(after)) return false
  if (ENDERS.includes(before)) return true
  if (OPENERS.includes(after)) return true
  return before.length > 1 && after.length > 1
}
