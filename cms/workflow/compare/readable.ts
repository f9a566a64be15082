import type { Json, SignedContent } from '../canonical.ts'
import { idOf } from '../../access/rights.ts'

type Node = { [key: string]: Json }

/**
 * A rich text in lines that people read: headings with their rank, list items with a bullet, table
 * rows with bars, pictures and blocks by name. `files` gives pictures their alternative text.
 */
export function readableText(body: Json | undefined, files: SignedContent['files']): string {
  const root = isNode(body) && isNode(body.root) ? body.root : undefined
  return root
    ? children(root)
        .map((node) => block(node, files))
        .filter(Boolean)
        .join('\n')
    : ''
}

function block(node: Node, files: SignedContent['files'], indent = ''): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(rankOf(node))} ${inline(node, files)}`
    case 'list':
      return children(node)
        .map((item, at) =>
          listItem(item, { files, indent, isNumbered: node.listType === 'number', at }),
        )
        .filter(Boolean)
        .join('\n')
    case 'table':
      return children(node)
        .map(
          (row) =>
            `| ${children(row)
              .map((cell) => tableCell(cell, files))
              .join(' | ')} |`,
        )
        .join('\n')
    case 'quote':
      return `> ${inline(node, files)}`
    case 'horizontalrule':
      return '———'
    case 'upload':
      return picture(node, files)
    case 'block':
      return blockFields(node.fields, files)
    default:
      return inline(node, files)
  }
}

type ItemOptions = {
  files: SignedContent['files']
  indent: string
  isNumbered: boolean
  at: number
}

function listItem(item: Node, { files, indent, isNumbered, at }: ItemOptions): string {
  const nested = children(item).filter((child) => child.type === 'list')
  const words = children(item).filter((child) => child.type !== 'list')
  const own = words.map((child) => inlineNode(child, files)).join('')
  const mark = isNumbered ? `${at + 1}.` : '•'
  return [
    ...(own ? [`${indent}${mark} ${own}`] : []),
    ...nested.map((list) => block(list, files, `${indent}  `)),
  ].join('\n')
}

const tableCell = (cell: Node, files: SignedContent['files']) =>
  children(cell)
    .map((node) => block(node, files))
    .join(' ')

const inline = (node: Node, files: SignedContent['files']): string =>
  children(node)
    .map((child) => inlineNode(child, files))
    .join('')

function inlineNode(node: Node, files: SignedContent['files']): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (node.type === 'upload') return picture(node, files)
  if (node.type === 'block' || node.type === 'inlineBlock') return blockFields(node.fields, files)
  return inline(node, files)
}

function picture(node: Node, files: SignedContent['files']): string {
  const alt = files[idOf(node.value)]?.alt
  const words = (isNode(alt) ? Object.values(alt) : [alt]).filter((one) => typeof one === 'string')
  const fields = isNode(node.fields) ? blockFields(node.fields, files) : ''
  return `🖼 ${words.join(' / ')}${fields ? `（${fields}）` : ''}`
}

/** Bookkeeping of a block, not words. */
const NOT_WORDS = ['blockType', 'id', 'blockName', 'questionId']

function blockFields(fields: Json | undefined, files: SignedContent['files']): string {
  if (Array.isArray(fields))
    return fields
      .map((row) => blockFields(row, files))
      .filter(Boolean)
      .join('\n')
  if (!isNode(fields)) return typeof fields === 'string' ? fields : ''
  if (isNode(fields.root)) return readableText(fields, files)
  return Object.entries(fields)
    .filter(([name]) => !NOT_WORDS.includes(name))
    .map(([name, value]) => (value === true ? `✓ ${name}` : blockFields(value, files)))
    .filter(Boolean)
    .join('\n')
}

const rankOf = ({ tag }: Node) => (typeof tag === 'string' ? Number(tag.slice(1)) || 2 : 2)

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const children = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []
