import type { PublishedFile } from '../../cms/published/file.ts'
import { textIn } from '../../cms/published/locale.ts'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'
import { tagOf } from '../i18n/index.ts'
import { blocks, inlineBlocks } from './blocks.ts'
import { escape } from './escape.ts'
import { picture } from './picture.ts'

export type RenderContext = {
  files: Record<string, PublishedFile>
  /** The address of what an internal link names, or undefined where readers cannot open it. */
  linkTo: (collection: string, id: string) => string | undefined
  locale: 'zh' | 'en'
}

/** Lexical's text format bits with their elements, in nesting order. */
const FORMATS: readonly [bit: number, element: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
  [16, 'code'],
]

/**
 * Rich text as HTML, every text escaped. Throws on a node it does not know: a resource that cannot be
 * shown whole is an error its authors see, never a page with a hole.
 */
export function renderRichText(body: RichText, context: RenderContext): string {
  const used = new Map<string, number>()
  return children(body.root)

  function children(node: RichTextNode): string {
    return (node.children ?? []).map(render).join('')
  }

  function render(node: RichTextNode): string {
    switch (node.type) {
      case 'text':
        return FORMATS.reduce(
          (html, [bit, element]) =>
            Number(node.format) & bit ? `<${element}>${html}</${element}>` : html,
          escape(node.text),
        )
      case 'linebreak':
        return '<br>'
      case 'tab':
        return '\t'
      case 'paragraph':
        return node.children?.length ? `<p>${children(node)}</p>` : ''
      case 'heading':
        return heading(node)
      case 'list':
        return list(node)
      case 'quote':
        return `<blockquote><p>${children(node)}</p></blockquote>`
      case 'horizontalrule':
        return '<hr>'
      case 'link':
      case 'autolink':
        return link(node)
      case 'upload':
        return upload(node)
      case 'table':
        return `<div class="table" tabindex="0"><table><tbody>${children(node)}</tbody></table></div>`
      case 'tablerow':
        return `<tr>${children(node)}</tr>`
      case 'tablecell':
        return cell(node)
      case 'block':
        return block(node, blocks)
      case 'inlineBlock':
        return block(node, inlineBlocks)
      default:
        throw new Error(`不支持的内容类型 / Unknown kind of content: ${node.type}`)
    }
  }

  function heading(node: RichTextNode): string {
    const level = /^h[2-4]$/.test(String(node.tag)) ? String(node.tag) : 'h2'
    return `<${level} id="${anchor(textOf(node))}">${children(node)}</${level}>`
  }

  /** A stable name of a heading; equal headings are numbered. */
  function anchor(text: string): string {
    const name =
      text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section'
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return escape(count === 1 ? name : `${name}-${count}`)
  }

  function list(node: RichTextNode): string {
    const element = node.listType === 'number' ? 'ol' : 'ul'
    const items = (node.children ?? []).map((item) => {
      const box =
        node.listType === 'check'
          ? `<input type="checkbox" disabled${item.checked ? ' checked' : ''} aria-label="${escape(textOf(item))}"> `
          : ''
      return `<li>${box}${children(item)}</li>`
    })
    return `<${element}${node.listType === 'check' ? ' class="checklist"' : ''}>${items.join('')}</${element}>`
  }

  function link(node: RichTextNode): string {
    const fields = (node.fields ?? {}) as {
      url?: string
      linkType?: string
      newTab?: boolean
      doc?: { relationTo: string; value: unknown }
    }
    const id = (fields.doc?.value as { id?: string } | string | undefined) ?? ''
    const href =
      fields.linkType === 'internal'
        ? context.linkTo(fields.doc?.relationTo ?? '', typeof id === 'string' ? id : (id.id ?? ''))
        : safeUrl(fields.url)
    return href
      ? `<a href="${escape(href)}"${fields.newTab ? ' target="_blank" rel="noopener"' : ''}>${children(node)}</a>`
      : children(node)
  }

  function upload(node: RichTextNode): string {
    const id =
      typeof node.value === 'string'
        ? node.value
        : ((node.value as { id?: string } | null)?.id ?? '')
    const file = context.files[id]
    if (!file)
      throw new Error(
        `正文中的图片没有随资源发布 / A picture of the text is not among the released files: ${id}`,
      )
    const caption = textIn(file.caption ?? {}, context.locale)
    const lang = caption.lang === context.locale ? '' : ` lang="${tagOf(caption.lang)}"`
    const below = caption.text && `<figcaption${lang}>${escape(caption.text)}</figcaption>`
    return `<figure>${picture(file, context.locale)}${below}</figure>`
  }

  function cell(node: RichTextNode): string {
    const element = node.headerState ? 'th' : 'td'
    // Lexical's bits: 1 heads a row of the table's top, 2 a column of its side.
    const scope = node.headerState ? ` scope="${Number(node.headerState) & 1 ? 'col' : 'row'}"` : ''
    const span = (name: string, value: unknown) =>
      Number(value) > 1 ? ` ${name}="${Number(value)}"` : ''
    return `<${element}${scope}${span('colspan', node.colSpan)}${span('rowspan', node.rowSpan)}>${children(node)}</${element}>`
  }

  function block(node: RichTextNode, known: typeof blocks): string {
    const fields = (node.fields ?? {}) as Record<string, unknown>
    const show = known[String(fields.blockType)]
    if (!show) throw new Error(`不支持的内容块 / Unknown block: ${String(fields.blockType)}`)
    return show(
      fields,
      (inner) => (inner ? renderRichText(inner as RichText, context) : ''),
      context.locale,
    )
  }
}

/** Addresses that a reader may be led to; a script is none. */
const safeUrl = (url: string | undefined): string | undefined =>
  url && /^(https?:|mailto:|tel:|\/|#)/i.test(url.trim()) ? url.trim() : undefined

const textOf = (node: RichTextNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(textOf).join('')
