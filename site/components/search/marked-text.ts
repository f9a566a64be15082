import { MARK } from '../../../search/query.ts'
import { element } from './dom.ts'

export const isMarked = (text: string): boolean => text.includes(MARK.open)

/** A marked text as nodes: what was found stands in `<mark>`. Neighbouring marks become one. */
export function markedText(text: string): Node[] {
  const joined = text.replaceAll(MARK.close + MARK.open, '')
  return joined.split(MARK.open).flatMap((piece, index) => {
    if (index === 0) return piece ? [document.createTextNode(piece)] : []
    const end = piece.indexOf(MARK.close)
    const found = end < 0 ? piece : piece.slice(0, end)
    const rest = end < 0 ? '' : piece.slice(end + MARK.close.length)
    const mark = element('mark', '', found)
    return rest ? [mark, document.createTextNode(rest)] : [mark]
  })
}
