import type { Locale } from '../published/locale.ts'
import type { RichText, RichTextNode } from '../published/rich-text.ts'
import * as nodes from '../rich-text/nodes.ts'
import { HINT } from './template.ts'

/**
 * A rich text of a template's outline: `## ` and `### ` are headings, `- ` and `1. ` items, `| a | b |`
 * rows of a table with its head first, `? ` a hint, `! title: body` a safety warning, `> a; b` steps to
 * take, and any other line a paragraph.
 */
export function outline(text: string, locale: Locale): RichText {
  const children: RichTextNode[] = []
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  for (let at = 0; at < lines.length;) {
    const sort = sortOf(lines[at]!)
    let end = at + 1
    while (isMany(sort) && end < lines.length && sortOf(lines[end]!) === sort) end++
    children.push(node(sort, lines.slice(at, end), locale))
    at = end
  }
  return nodes.root(children)
}

const SORTS = {
  heading: /^#{2,3} /,
  bullet: /^- /,
  number: /^\d+\. /,
  table: /^\|/,
  hint: /^\? /,
  safety: /^! /,
  steps: /^> /,
} as const
type Sort = keyof typeof SORTS | 'paragraph'

const sortOf = (line: string): Sort =>
  (Object.entries(SORTS).find(([, pattern]) => pattern.test(line))?.[0] as Sort | undefined) ??
  'paragraph'

const isMany = (sort: Sort) => sort === 'bullet' || sort === 'number' || sort === 'table'

function node(sort: Sort, lines: string[], locale: Locale): RichTextNode {
  const [line = ''] = lines
  const words = line.replace(/^\S+ /, '')
  switch (sort) {
    case 'heading':
      return nodes.heading(line.startsWith('###') ? 3 : 2, [nodes.text(words)])
    case 'bullet':
    case 'number':
      return nodes.list(sort, 1, lines.map(listItem))
    case 'table':
      return nodes.table(lines.map(tableRow))
    case 'hint':
      return paragraph(hint(words, locale))
    case 'safety': {
      const [title = '', body = ''] = words.split(/[：:] ?/)
      return nodes.block('safety', { level: 'warning', title, body: rich(hint(body, locale)) })
    }
    case 'steps':
      return nodes.block('steps', {
        steps: words.split(/[；;] ?/).map((title) => ({ title, body: rich(hint('', locale)) })),
      })
    case 'paragraph':
      return paragraph(line)
  }
}

const hint = (words: string, locale: Locale) =>
  [HINT[locale], words].join(locale === 'en' ? ' ' : '').trim()

const paragraph = (words: string) => nodes.paragraph([nodes.text(words)])
const rich = (words: string) => nodes.root([paragraph(words)])

const listItem = (line: string, index: number) =>
  nodes.listItem(index + 1, 0, { children: [nodes.text(line.replace(/^\S+ /, ''))] })

const tableRow = (line: string, index: number) =>
  nodes.tableRow(
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => nodes.tableCell(index === 0, [paragraph(cell.trim())])),
  )
