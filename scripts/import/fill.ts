import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'

export type Ids = {
  /** The id of a picture by its place; undefined where it could not be taken. */
  picture: (place: string) => string | undefined
  /** The id of a module or unit by its source id; undefined where the library has none. */
  target: (relationTo: string, sourceId: string) => string | undefined
}

/**
 * A planned body with the library's ids: pictures that could not be taken are left out, links that
 * lead nowhere become their words.
 */
export function fillIds(body: RichText, ids: Ids): RichText {
  function visit(node: RichTextNode): RichTextNode[] {
    if (node.type === 'upload') {
      const value = ids.picture(String(node.value))
      return value ? [{ ...node, value }] : []
    }
    const children = node.children?.flatMap(visit)
    if (node.type === 'link') return link(node, children ?? [])
    if (node.type === 'block') return [{ ...node, fields: fillFields(node.fields as Record<string, unknown>) }]
    return [children ? { ...node, children } : node]
  }

  function link(node: RichTextNode, children: RichTextNode[]): RichTextNode[] {
    const fields = node.fields as { linkType: string; doc?: { relationTo: string; value: string } }
    if (fields.linkType !== 'internal' || !fields.doc) return [{ ...node, children }]
    const value = ids.target(fields.doc.relationTo, fields.doc.value)
    return value ? [{ ...node, children, fields: { ...fields, doc: { ...fields.doc, value } } }] : children
  }

  /** A block's own rich texts. */
  function fillFields(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isRichText(value) ? fillRoot(value) : value]))
  }

  function fillRoot({ root }: RichText): RichText {
    return { root: { ...root, children: root.children.flatMap(visit) } }
  }

  return fillRoot(body)
}

const isRichText = (value: unknown): value is RichText => typeof value === 'object' && value !== null && 'root' in value
