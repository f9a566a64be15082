import type { RichText, RichTextNode } from './rich-text.ts'

/** The rich text without its members-only blocks, at any depth. The input stays as it is. */
export const withoutMembersOnly = (body: RichText): RichText => strip(body) as RichText

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isMembersOnly(item)).map(strip)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, strip(item)]))
}

function isMembersOnly(item: unknown): boolean {
  const node = item as Partial<RichTextNode> | null
  return (
    node?.type === 'block' &&
    (node.fields as { blockType?: string } | undefined)?.blockType === 'membersOnly'
  )
}
