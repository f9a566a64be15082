import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'
import type { Resolver } from '../../scripts/import/conversion.ts'
import { markdownToLexical } from '../../scripts/import/markdown-to-lexical.ts'
import { parseMarkdown } from '../../scripts/import/parse-markdown.ts'

/** Writes files into a new folder, by their paths, and says where it is; it goes with the test. */
export function writeFolder(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ronghe-markdown-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** A picture of one colour. */
export const png = (colour: string, width = 64): Promise<Buffer> =>
  sharp({ create: { width, height: 48, channels: 3, background: colour } })
    .png()
    .toBuffer()

/** Takes every address as it stands. */
export const anything: Resolver = {
  link: (url) => (url.endsWith('.md') ? { relationTo: 'units', value: url } : { url }),
  picture: (url) => ({ value: url }),
}

export const convert = (source: string, resolver: Resolver = anything) =>
  markdownToLexical(parseMarkdown(source).tree, resolver)

/** A body in one line a block, to compare at a glance: `h2(标题)`, `ol1(a, b)`, `p(text)`. */
export const outline = (body: RichText): string[] => body.root.children.map(show)

function show(node: RichTextNode): string {
  const inside = () => (node.children ?? []).map(show)
  const fields = (node.fields ?? {}) as Record<string, unknown>
  switch (node.type) {
    case 'text':
      return node.format ? `{${Number(node.format)}:${String(node.text)}}` : String(node.text)
    case 'linebreak':
      return '⏎'
    case 'heading':
      return `${String(node.tag)}(${inside().join('')})`
    case 'list':
      return `${node.listType === 'number' ? `ol${String(node.start)}` : node.listType === 'check' ? 'check' : 'ul'}(${inside().join(', ')})`
    case 'listitem':
      return `${node.checked === undefined ? '' : node.checked ? '☑' : '☐'}${inside().join('')}`
    case 'link':
      return `[${inside().join('')}](${(fields as { url?: string }).url ?? (fields.doc as { value: string }).value})`
    case 'upload':
      return `img(${String(node.value)})`
    case 'table':
      return `table(${inside().join(' / ')})`
    case 'tablerow':
      return inside().join(' | ')
    case 'tablecell':
      return `${node.headerState ? '#' : ''}${inside().join('')}`
    case 'block':
    case 'inlineBlock':
      return `<${String(fields.blockType)} ${[fields.variant, fields.language, fields.title, fields.code, fields.formula, fields.body ? outline(fields.body as RichText).join(';') : ''].filter(Boolean).join(' ')}>`
    default:
      return `${node.type === 'paragraph' ? 'p' : node.type}(${inside().join('')})`
  }
}
