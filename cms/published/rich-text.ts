/**
 * Lexical content as it leaves the CMS. Members-only paragraphs are already taken out; an upload
 * node's `value` is the id of an entry of the record's `files`, an internal link's `doc.value` is an id
 * and `doc.relationTo` the kind's collection.
 */
export type RichText = {
  root: RichTextNode & { children: RichTextNode[] }
}

export type RichTextNode = {
  type: string
  version: number
  children?: RichTextNode[]
  [key: string]: unknown
}

/** Whether there is nothing to read: no node with text and no picture, formula or block. */
export function isEmptyRichText(body: RichText | null | undefined): boolean {
  return !body || !body.root.children.some(hasContent)
}

/** The readable text, one line a block: for search, summaries and word counts. */
export function plainText(body: RichText | null | undefined): string {
  return body ? body.root.children.map(nodeText).filter(Boolean).join('\n') : ''
}

/** Names of block fields that a reader sees as text (cms/blocks). */
const READABLE = ['title', 'text', 'question', 'explanation', 'label', 'code', 'formula']

function nodeText(node: RichTextNode): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'block' || node.type === 'inlineBlock') return blockText(node.fields)
  const separator = node.children?.some((child) => child.children) ? '\n' : ''
  return (node.children ?? []).map(nodeText).filter(Boolean).join(separator)
}

function blockText(fields: unknown): string {
  if (Array.isArray(fields)) return fields.map(blockText).filter(Boolean).join('\n')
  if (typeof fields !== 'object' || fields === null) return ''
  if ('root' in fields) return plainText(fields as RichText)
  return Object.entries(fields)
    .map(([name, value]) =>
      typeof value === 'string' ? (READABLE.includes(name) ? value : '') : blockText(value),
    )
    .filter(Boolean)
    .join('\n')
}

function hasContent(node: RichTextNode): boolean {
  if (typeof node.text === 'string') return node.text.trim() !== ''
  if (['upload', 'block', 'inlineBlock', 'horizontalrule'].includes(node.type)) return true
  return (node.children ?? []).some(hasContent)
}
