import type { Table } from 'mdast'
import type { RichTextNode } from '../../cms/published/rich-text.ts'
import type { Conversion } from './conversion.ts'
import { flow } from './flow.ts'
import { piecesOf } from './inline.ts'
import * as nodes from '../../cms/rich-text/nodes.ts'

export function table(node: Table, conversion: Conversion): RichTextNode {
  const width = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row, index) =>
    nodes.tableRow(
      Array.from({ length: width }, (_, column) => {
        const children = flow(
          piecesOf(row.children[column]?.children ?? [], conversion),
          nodes.paragraph,
        )
        return nodes.tableCell(index === 0, children.length > 0 ? children : [nodes.paragraph([])])
      }),
    ),
  )
  return nodes.table(rows)
}

/** A table where there is none: a line for each row. */
export function flattenedTable(node: Table, conversion: Conversion): RichTextNode[] {
  conversion.problems.push({ kind: 'block-flattened', line: node.position?.start.line })
  return node.children.flatMap((row) =>
    flow(
      row.children.flatMap((cell, index) => [
        ...(index > 0 ? [{ inline: nodes.text(' | ') }] : []),
        ...piecesOf(cell.children, conversion),
      ]),
      nodes.paragraph,
    ),
  )
}
