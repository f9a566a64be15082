import { MARK } from '../../../search/query.ts'
import { element } from './dom.ts'

export const isMarked = (text: string): boolean => text.includes(MARK.open)

/** A marked text as nodes: what was found stands in `<mark>`. Neighbouring marks become one. */
export const markedText = (text: string): Node[] =>
  text
    .split(MARK.close + MARK.open)
    .join('')
    .split(MARK.open)
    .flatMap((piece, at) => {
      const [found = '', rest] = piece.split(MARK.close)
      return at === 0
        ? [document.createTextNode(piece)]
        : [element('mark', '', found), document.createTextNode(rest ?? '')]
    })
