import type { Paragraph, RootContent } from 'mdast'
import type { RichTextNode } from '../../cms/published/rich-text.ts'
import type { Conversion, Piece } from './conversion.ts'
import { isSeen, piecesOf } from './inline.ts'
import * as nodes from '../../cms/rich-text/nodes.ts'

/** Flowing text as blocks of one kind, with the pictures that stood in it between them. */
export function flow(
  pieces: Piece[],
  wrap: (children: RichTextNode[]) => RichTextNode,
): RichTextNode[] {
  const found: RichTextNode[] = []
  let run: RichTextNode[] = []
  const endRun = () => {
    const children = trimmed(run)
    if (children.length > 0) found.push(wrap(children))
    run = []
  }
  for (const piece of pieces) {
    if ('inline' in piece) run.push(piece.inline)
    else {
      endRun()
      found.push(piece.block)
    }
  }
  endRun()
  return found
}

/** Joins texts of one format and takes the space from both ends; nothing is left of what shows nothing. */
function trimmed(children: RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = []
  for (const node of children) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format)
      joined[joined.length - 1] = { ...last, text: `${String(last.text)}${String(node.text)}` }
    else if (node.type !== 'text' || node.text !== '') joined.push(node)
  }
  const first = joined.findIndex(isSeen)
  if (first < 0) return []
  const shown = joined.slice(first, joined.findLastIndex(isSeen) + 1)
  return shown
    .map((node, index) => {
      if (node.type !== 'text') return node
      let text = String(node.text)
      if (index === 0 || shown[index - 1]?.type === 'linebreak') text = text.trimStart()
      if (index === shown.length - 1 || shown[index + 1]?.type === 'linebreak')
        text = text.trimEnd()
      return { ...node, text }
    })
    .filter((node) => node.type !== 'text' || node.text !== '')
}

/** Paragraphs as one flowing text, a blank line between them, as an item or a quote holds them. */
export function itemText(paragraphs: readonly RootContent[], conversion: Conversion) {
  const pieces = paragraphs.map((node) => piecesOf((node as Paragraph).children, conversion))
  const texts = pieces
    .map((list) => trimmed(list.flatMap((piece) => ('inline' in piece ? [piece.inline] : []))))
    .filter((children) => children.length > 0)
  return {
    children: texts.flatMap((children, index) =>
      index === 0 ? children : [nodes.lineBreak(), nodes.lineBreak(), ...children],
    ),
    lifted: pieces.flat().flatMap((piece) => ('block' in piece ? [piece.block] : [])),
  }
}
