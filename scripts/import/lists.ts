import type { List, ListItem, RootContent } from 'mdast'
import type { RichTextNode } from '../../cms/published/rich-text.ts'
import * as nodes from '../../cms/rich-text/nodes.ts'

/** What a list is made of, in the order of reading. */
type Line =
  | {
      depth: number
      listType: nodes.ListType
      value: number
      checked?: boolean
      children: RichTextNode[]
    }
  | { block: RichTextNode[] }

export type ListParts = {
  /** The flowing text of paragraphs, and the blocks lifted out of it. */
  inline: (content: RootContent[]) => { children: RichTextNode[]; lifted: RichTextNode[] }
  blocks: (content: RootContent[]) => RichTextNode[]
}

/**
 * The editor's lists hold text and lists only. Code, pictures and tables inside an item stand between
 * two lists, and a numbered list goes on with its number.
 */
export function listNodes(list: List, parts: ListParts): RichTextNode[] {
  const found: RichTextNode[] = []
  let run: Exclude<Line, { block: unknown }>[] = []
  const endRun = () => {
    if (run.length > 0) found.push(...build(run, Math.min(...run.map((line) => line.depth)), 0))
    run = []
  }
  for (const line of linesOf(list, parts)) {
    if ('block' in line) {
      endRun()
      found.push(...line.block)
    } else run.push(line)
  }
  endRun()
  return found
}

function linesOf(list: List, parts: ListParts, depth = 0): Line[] {
  const isCheck = list.children.some((item) => typeof item.checked === 'boolean')
  const listType = isCheck ? 'check' : list.ordered ? 'number' : 'bullet'
  return list.children.flatMap((item, index) =>
    itemLines(item, parts, {
      depth,
      listType,
      value: (list.ordered ? (list.start ?? 1) : 1) + index,
      checked: isCheck ? item.checked === true : undefined,
    }),
  )
}

type Item = { depth: number; listType: nodes.ListType; value: number; checked?: boolean }

function itemLines(item: ListItem, parts: ListParts, line: Item): Line[] {
  const end = item.children.findIndex((child) => child.type !== 'paragraph')
  const paragraphs = end < 0 ? item.children : item.children.slice(0, end)
  const { children, lifted } = parts.inline(paragraphs)
  const lines: Line[] = children.length > 0 ? [{ ...line, children }] : []
  if (lifted.length > 0) lines.push({ block: lifted })
  for (const child of item.children.slice(paragraphs.length))
    if (child.type === 'list') lines.push(...linesOf(child, parts, line.depth + 1))
    else lines.push({ block: parts.blocks([child]) })
  return lines.filter((one) => !('block' in one) || one.block.length > 0)
}

/** Lines as lists: a deeper one stands in an item of its own, as the editor stores it. */
function build(
  lines: Exclude<Line, { block: unknown }>[],
  depth: number,
  indent: number,
): RichTextNode[] {
  const lists: RichTextNode[] = []
  let rest = lines
  while (rest.length > 0) {
    const listType = (rest.find((line) => line.depth === depth) ?? rest[0])!.listType
    const other = rest.findIndex((line) => line.depth === depth && line.listType !== listType)
    const own = other < 0 ? rest : rest.slice(0, other)
    lists.push(oneList(own, { listType, depth, indent }))
    rest = rest.slice(own.length)
  }
  return lists
}

function oneList(
  lines: Exclude<Line, { block: unknown }>[],
  { listType, depth, indent }: { listType: nodes.ListType; depth: number; indent: number },
): RichTextNode {
  const start = lines.find((line) => line.depth === depth)?.value ?? 1
  const items: RichTextNode[] = []
  let value = start
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!
    if (line.depth === depth) {
      items.push(nodes.listItem(value, indent, { children: line.children, checked: line.checked }))
      value++
      index++
      continue
    }
    const next = lines.findIndex((one, at) => at > index && one.depth === depth)
    const deeper = lines.slice(index, next < 0 ? undefined : next)
    for (const child of build(deeper, Math.min(...deeper.map((one) => one.depth)), indent + 1))
      items.push(
        nodes.listItem(value, indent, {
          children: [child],
          checked: listType === 'check' ? false : undefined,
        }),
      )
    index += deeper.length
  }
  return nodes.list(listType, start, items)
}
