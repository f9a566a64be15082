import type {
  Blockquote,
  FootnoteDefinition,
  Definition,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'
import {
  type Conversion,
  definitionKey,
  type LinkUse,
  type PictureUse,
  type Resolver,
} from './conversion.ts'
import { readHtmlBlock } from './html.ts'
import { flow, itemText } from './flow.ts'
import { piecesOf, shorten } from './inline.ts'
import { listNodes } from './lists.ts'
import * as nodes from '../../cms/rich-text/nodes.ts'
import { isFormula } from './parse-markdown.ts'
import type { Problem } from './problems.ts'
import { withStableIds } from './stable-ids.ts'
import { flattenedTable, table } from './tables.ts'

export type Converted = {
  body: RichText
  /** Each use of a picture, in the order of reading. */
  pictures: PictureUse[]
  /** Each link inside the collection. */
  links: LinkUse[]
  problems: Problem[]
}

/**
 * A Markdown tree as the editor stores it: headings h2–h4, lists, tables, quotes, code, formulas and
 * callouts (`> [!NOTE]`), pictures as blocks of their own. What has no place there is in `problems`
 * with its line. The same tree always gives the same body, ids included. Throws RangeError
 * beyond what can be nested.
 */
export function markdownToLexical(tree: Root, resolver: Resolver): Converted {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(definitionKey(node.identifier)))
      definitions.set(definitionKey(node.identifier), node)
    if (node.type === 'footnoteDefinition') footnotes.set(definitionKey(node.identifier), node)
  })
  const conversion: Conversion = {
    words: (text) => text,
    ...resolver,
    definitions,
    footnotes,
    named: [],
    pictures: [],
    links: [],
    problems: [],
    isNested: false,
  }
  const children = [...blocksOf(tree.children, conversion), ...footnotesOf(conversion)]
  const { pictures, links, problems } = conversion
  return { body: withStableIds(nodes.root(children)), pictures, links, problems }
}

function blocksOf(content: readonly RootContent[], conversion: Conversion): RichTextNode[] {
  return content.flatMap((node) => blockOf(node, conversion))
}

function blockOf(node: RootContent, conversion: Conversion): RichTextNode[] {
  const at = { line: node.position?.start.line }
  switch (node.type) {
    case 'paragraph':
      return flow(piecesOf(node.children, conversion), nodes.paragraph)
    case 'heading': {
      const level = Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4
      if (conversion.isNested) return flattened(node.children, { conversion, at })
      return flow(piecesOf(node.children, conversion), (children) => nodes.heading(level, children))
    }
    case 'list':
      return listNodes(node, {
        inline: (paragraphs) => itemText(paragraphs, conversion),
        blocks: (inner) => blocksOf(inner, conversion),
      })
    case 'blockquote':
      return quoteOrCallout(node, conversion)
    case 'thematicBreak':
      return conversion.isNested ? [] : [nodes.rule()]
    case 'code':
      return code(node.value, node.lang)
    case 'math':
      if (isFormula(node.value)) return [nodes.block('formula', { formula: node.value })]
      conversion.problems.push({ kind: 'formula-invalid', ...at, detail: shorten(node.value) })
      return code(node.value, 'tex')
    case 'table':
      return conversion.isNested ? flattenedTable(node, conversion) : [table(node, conversion)]
    case 'html':
      return html(node.value, conversion, at.line)
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default:
      // What HTML became may hold loose words.
      return flow(piecesOf([node as PhrasingContent], conversion), nodes.paragraph)
  }
}

/** GitHub's alerts, https://docs.github.com/get-started/writing-on-github. */
const ALERTS: Readonly<Record<string, 'info' | 'tip' | 'warning'>> = {
  note: 'info',
  info: 'info',
  important: 'info',
  tip: 'tip',
  hint: 'tip',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
}
const ALERT = /^\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/

function quoteOrCallout(node: Blockquote, conversion: Conversion): RichTextNode[] {
  const [first, ...rest] = node.children
  const start = first?.type === 'paragraph' ? first.children[0] : undefined
  const [marker, name = '', title = ''] = (start?.type === 'text' && ALERT.exec(start.value)) || []
  const variant = ALERTS[name.toLowerCase()]
  if (
    marker === undefined ||
    !variant ||
    first?.type !== 'paragraph' ||
    start?.type !== 'text' ||
    conversion.isNested
  )
    return conversion.isNested ? blocksOf(node.children, conversion) : quote(node, conversion)
  const lead: Paragraph = {
    ...first,
    children: [{ ...start, value: start.value.slice(marker.length) }, ...first.children.slice(1)],
  }
  const children = blocksOf([lead, ...rest], { ...conversion, isNested: true })
  return [
    nodes.block('callout', {
      variant,
      title: conversion.words(title.trim()),
      body: nodes.root(children.length > 0 ? children : [nodes.paragraph([])]),
    }),
  ]
}

/** A quote holds flowing text; what else was quoted follows it. */
function quote(node: Blockquote, conversion: Conversion): RichTextNode[] {
  const found: RichTextNode[] = []
  let paragraphs: RootContent[] = []
  const endParagraphs = () => {
    const { children, lifted } = itemText(paragraphs, conversion)
    if (children.length > 0) found.push(nodes.quote(children))
    found.push(...lifted)
    paragraphs = []
  }
  for (const child of node.children) {
    if (child.type === 'paragraph') paragraphs.push(child)
    else {
      endParagraphs()
      found.push(...blockOf(child, conversion))
    }
  }
  endParagraphs()
  return found
}

function code(value: string, language: string | null | undefined): RichTextNode[] {
  return value.trim() === ''
    ? []
    : [nodes.block('code', { ...(language && { language }), code: value })]
}

type Place = { conversion: Conversion; at: { line?: number } }

/** A heading where there is none: a line in bold. */
function flattened(content: readonly PhrasingContent[], { conversion, at }: Place): RichTextNode[] {
  conversion.problems.push({ kind: 'block-flattened', ...at })
  return flow(piecesOf(content, conversion, { format: nodes.FORMAT.bold }), nodes.paragraph)
}

function html(source: string, conversion: Conversion, line: number | undefined): RichTextNode[] {
  const found = readHtmlBlock(source)
  if (!found) return [nodes.paragraph([nodes.text(source)])]
  for (const name of found.dropped)
    conversion.problems.push({ kind: 'html-dropped', line, detail: `<${name}>` })
  return blocksOf(
    found.content.map((node) => at(node, line)),
    conversion,
  )
}

/** Nodes made from HTML have places inside it; the report names the line of the file. */
function at<T extends RootContent>(node: T, line: number | undefined): T {
  visit(node, (inner) => {
    inner.position =
      line === undefined ? undefined : { start: { line, column: 1 }, end: { line, column: 1 } }
  })
  return node
}

function footnotesOf(conversion: Conversion): RichTextNode[] {
  const items = conversion.named.flatMap((key) => {
    const note = conversion.footnotes.get(key)
    const text = note
      ? flow(
          note.children.flatMap((child) =>
            'children' in child && child.type === 'paragraph'
              ? piecesOf(child.children, conversion)
              : [{ inline: nodes.text(toString(child)) }],
          ),
          nodes.paragraph,
        )
      : []
    return [text.flatMap((node) => node.children ?? [])]
  })
  if (items.length === 0) return []
  return [
    nodes.rule(),
    nodes.list(
      'number',
      1,
      items.map((children, index) => nodes.listItem(index + 1, 0, { children })),
    ),
  ]
}
