import { walk } from '../../published/files-in.ts'

/** Texts of the headings that stand more than one level below the one before, in any rich text of `value`. */
export function skippedHeadings(value: unknown): string[] {
  const skipped: string[] = []
  walk(value, (node) => {
    if (node.type !== 'root' || !Array.isArray(node.children)) return
    let level = 1
    for (const child of node.children as Record<string, unknown>[]) {
      if (child.type !== 'heading') continue
      const rank = Number(String(child.tag).slice(1))
      if (rank > level + 1) skipped.push(textOf(child))
      level = rank
    }
  })
  return skipped
}

function textOf(value: unknown): string {
  let text = ''
  walk(value, (node) => {
    if (typeof node.text === 'string') text += node.text
  })
  return text
}
