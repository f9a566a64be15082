import { createHash } from 'node:crypto'
import type { BlockContent, List, PhrasingContent, RootContent, Table } from 'mdast'
import { parse } from 'yaml'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'
import {
  block,
  externalLink,
  FORMAT,
  heading,
  inlineBlock,
  lineBreak,
  list,
  listItem,
  paragraph,
  quote,
  root,
  rule,
  table,
  tableCell,
  tableRow,
  text,
  upload,
} from '../import/nodes.ts'
import { parseMarkdown } from '../import/parse-markdown.ts'
import { withStableIds } from '../import/stable-ids.ts'

/** Makes the picture that `picture:NAME` names and returns its id. */
export type DrawPicture = (name: string, alt: string) => Promise<string>

const ALERTS: Record<string, string> = { NOTE: 'info', TIP: 'tip', WARNING: 'warning' }

/** A body of the demo as rich text: GFM, callouts, and the fences of scripts/demo/types.ts. */
export async function bodyFromMarkdown(markdown: string, draw: DrawPicture): Promise<RichText> {
  return withStableIds(root(await blocksOf(parseMarkdown(markdown).tree.children, draw)))
}

async function blocksOf(nodes: readonly RootContent[], draw: DrawPicture): Promise<RichTextNode[]> {
  const made: RichTextNode[] = []
  for (const node of nodes) made.push(...(await blockOf(node, draw)))
  return made
}

async function blockOf(node: RootContent, draw: DrawPicture): Promise<RichTextNode[]> {
  switch (node.type) {
    case 'heading':
      return [heading(Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4, phrases(node.children))]
    case 'paragraph':
      return paragraphOf(node.children, draw)
    case 'list':
      return [listOf(node, 0)]
    case 'blockquote':
      return calloutOrQuote(node.children, draw)
    case 'thematicBreak':
      return [rule()]
    case 'table':
      return [tableOf(node)]
    case 'math':
      return [block('formula', { formula: node.value })]
    case 'code':
      return fence(node.lang ?? '', node.meta ?? '', { value: node.value, draw })
    default:
      throw new Error(
        `演示库的 Markdown 用了不支持的写法 / The demo's Markdown uses something unknown: ${node.type}`,
      )
  }
}

/** Pictures stand on their own between paragraphs. */
async function paragraphOf(
  children: readonly PhrasingContent[],
  draw: DrawPicture,
): Promise<RichTextNode[]> {
  const words = children.filter((child) => child.type !== 'image')
  const pictures: RichTextNode[] = []
  for (const child of children)
    if (child.type === 'image')
      pictures.push(upload(await draw(child.url.replace(/^picture:/, ''), child.alt ?? '')))
  return [...(words.length > 0 ? [paragraph(phrases(words))] : []), ...pictures]
}

async function calloutOrQuote(
  children: readonly RootContent[],
  draw: DrawPicture,
): Promise<RichTextNode[]> {
  const first = children[0]
  const opening =
    first?.type === 'paragraph' && first.children[0]?.type === 'text'
      ? first.children[0]
      : undefined
  const alert = /^\[!(NOTE|TIP|WARNING)\]\s*/.exec(opening?.value ?? '')
  if (!alert || !opening) {
    const lines = children.flatMap((child) =>
      'children' in child ? phrases(child.children as PhrasingContent[]) : [],
    )
    return [quote(lines)]
  }
  opening.value = opening.value.slice(alert[0].length)
  return [
    block('callout', { variant: ALERTS[alert[1]!], body: root(await blocksOf(children, draw)) }),
  ]
}

type Fence = { value: string; draw: DrawPicture }

async function fence(
  language: string,
  meta: string,
  { value, draw }: Fence,
): Promise<RichTextNode[]> {
  const inner = (markdown: string | undefined) =>
    markdown ? bodyFromMarkdown(markdown, draw) : undefined
  if (language === 'formula') return [block('formula', { formula: value })]
  if (language === 'safety') {
    const [level, ...title] = meta.split(' ')
    return [
      block('safety', {
        level,
        ...(title.length > 0 && { title: title.join(' ') }),
        body: await inner(value),
      }),
    ]
  }
  if (language === 'steps') {
    const steps = parse(value) as { title: string; body?: string }[]
    return [
      block('steps', {
        steps: await Promise.all(
          steps.map(async ({ title, body }) => ({
            id: idOf(title),
            title,
            body: await inner(body),
          })),
        ),
      }),
    ]
  }
  if (language === 'quiz') {
    const { question, options, explanation } = parse(value) as {
      question: string
      options: { text: string; correct?: boolean }[]
      explanation?: string
    }
    return [
      block('quiz', {
        questionId: idOf(question).slice(0, 8),
        question,
        options: options.map((option) => ({
          id: idOf(question + option.text),
          text: option.text,
          isCorrect: option.correct === true,
        })),
        explanation: await inner(explanation),
      }),
    ]
  }
  return [block('code', { language, code: value })]
}

const idOf = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 24)

function listOf(node: List, indent: number): RichTextNode {
  const type = node.children.some((item) => typeof item.checked === 'boolean')
    ? 'check'
    : node.ordered
      ? 'number'
      : 'bullet'
  const items = node.children.flatMap((item, index) => {
    const words = item.children.flatMap((child) =>
      child.type === 'paragraph' ? phrases(child.children) : [],
    )
    const lists = item.children.filter(
      (child): child is List & BlockContent => child.type === 'list',
    )
    const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {}
    return [
      listItem(index + 1, indent, { children: words, ...checked }),
      ...lists.map((inner) =>
        listItem(index + 2, indent, { children: [listOf(inner, indent + 1)] }),
      ),
    ]
  })
  return list(type, node.start ?? 1, items)
}

const tableOf = (node: Table): RichTextNode =>
  table(
    node.children.map((row, index) =>
      tableRow(
        row.children.map((cell) => tableCell(index === 0, [paragraph(phrases(cell.children))])),
      ),
    ),
  )

function phrases(nodes: readonly PhrasingContent[], format = 0): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    switch (node.type) {
      case 'text':
        return [text(node.value.replace(/\n/g, ''), format)]
      case 'strong':
        return phrases(node.children, format | FORMAT.bold)
      case 'emphasis':
        return phrases(node.children, format | FORMAT.italic)
      case 'delete':
        return phrases(node.children, format | FORMAT.strikethrough)
      case 'inlineCode':
        return [text(node.value, format | FORMAT.code)]
      case 'break':
        return [lineBreak()]
      case 'link':
        return [externalLink(node.url, phrases(node.children, format))]
      case 'inlineMath':
        return [inlineBlock('inlineFormula', { formula: node.value })]
      default:
        throw new Error(
          `演示库的 Markdown 用了不支持的写法 / The demo's Markdown uses something unknown: ${node.type}`,
        )
    }
  })
}
