import { createHash } from 'node:crypto'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'

/** As long as the ids that the editor makes itself. */
const LENGTH = 24

/**
 * Gives links, pictures and blocks ids made of their content and of how many equal ones stand before
 * them: the same text always gets the same ids, and a change keeps those of all other nodes.
 */
export function withStableIds(body: RichText): RichText {
  const seen = new Map<string, number>()

  function id(node: unknown): string {
    const hash = createHash('sha256').update(JSON.stringify(node)).digest('hex')
    const count = seen.get(hash) ?? 0
    seen.set(hash, count + 1)
    return (
      count === 0 ? hash : createHash('sha256').update(`${hash} ${count}`).digest('hex')
    ).slice(0, LENGTH)
  }

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const node = Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, visit(inner)]),
    ) as RichTextNode
    if (node.type === 'link' || node.type === 'upload') return { ...node, id: id(node) }
    if (node.type === 'block' || node.type === 'inlineBlock')
      return { ...node, fields: { ...(node.fields as object), id: id(node) } }
    return node
  }

  return visit(body) as RichText
}
