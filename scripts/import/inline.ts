import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast'
import type { RichTextNode } from '../../cms/published/rich-text.ts'
import { type Conversion, definitionKey, type Piece } from './conversion.ts'
import { readTag } from './html.ts'
import { TAG_FORMATS } from './html-tags.ts'
import * as nodes from '../../cms/rich-text/nodes.ts'
import { isFormula } from './parse-markdown.ts'

type At = { line?: number }
type Style = { format: number; link?: string }

/** The parts of a paragraph in their order; pictures are lifted out of links and formats. */
export function piecesOf(
  content: readonly PhrasingContent[],
  conversion: Conversion,
  outer: Style = { format: 0 },
): Piece[] {
  const { format: plain, ...rest } = outer
  /** HTML elements that are open: each adds to the format of the text until it is closed. */
  const open: { name: string; format: number }[] = []
  const style = (): Style => ({
    ...rest,
    format: open.reduce((bits, tag) => bits | tag.format, plain),
  })

  return content.flatMap((node, index): Piece[] => {
    const at = { line: node.position?.start.line }
    const within = (bit: number, children: readonly PhrasingContent[]) =>
      piecesOf(children, conversion, { ...style(), format: style().format | bit })
    switch (node.type) {
      case 'text':
        return inlines([nodes.text(joinLines(conversion.words(node.value)), style().format)])
      case 'strong':
        return within(nodes.FORMAT.bold, node.children)
      case 'emphasis':
        return within(nodes.FORMAT.italic, node.children)
      case 'delete':
        return within(nodes.FORMAT.strikethrough, node.children)
      case 'inlineCode':
        return inlines([nodes.text(node.value, style().format | nodes.FORMAT.code)])
      case 'break':
        return inlines([nodes.lineBreak()])
      case 'inlineMath':
        return inlines([formula(node.value, conversion, at)])
      case 'link':
      case 'linkReference':
        return link(node, conversion, style())
      case 'image':
      case 'imageReference':
        return picture(addressOf(node, conversion), node.alt ?? '', { conversion, at })
      case 'footnoteReference':
        return inlines([
          nodes.text(`[${footnoteNumber(node.identifier, conversion)}]`, nodes.FORMAT.super),
        ])
      case 'html':
        return tag(node.value, at, content.slice(index + 1))
    }
  })

  function tag(value: string, at: At, following: readonly PhrasingContent[]): Piece[] {
    const found = readTag(value)
    if (found.kind === 'text') return inlines([nodes.text(value, style().format)])
    if (found.kind === 'nothing') return []
    if (found.kind === 'dropped') {
      conversion.problems.push({ kind: 'html-dropped', ...at, detail: `<${found.name}>` })
      return []
    }
    if (found.kind === 'close') {
      const index = open.findLastIndex(({ name }) => name === found.name)
      if (index >= 0) open.splice(index, 1)
      return []
    }
    if (found.kind === 'picture') return picture(found.src, found.alt, { conversion, at })
    if (found.name === 'br') return inlines([nodes.lineBreak()])
    const { name } = found
    const isClosed = following.some(
      (node) => node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`),
    )
    if (isClosed) open.push({ name, format: TAG_FORMATS[name] ?? 0 })
    return []
  }
}

/** A picture that stands alone, or nothing and a line in the report. */
function picture(
  url: string | undefined,
  alt: string,
  { conversion, at }: { conversion: Conversion; at: At },
): Piece[] {
  if (!url) return []
  const target = conversion.picture(url)
  const words = conversion.words(alt).trim()
  if ('refused' in target) {
    conversion.problems.push({
      kind: target.refused,
      ...at,
      detail: shorten(words ? `${url} (${words})` : url),
    })
    return []
  }
  conversion.pictures.push({ value: target.value, alt: words, ...at })
  return [{ block: nodes.upload(target.value) }]
}

/** A link keeps its words wherever it leads; a picture inside it stands before it. */
function link(node: Link | LinkReference, conversion: Conversion, style: Style): Piece[] {
  const url = addressOf(node, conversion)
  const inner = piecesOf(node.children, conversion, { ...style, link: url })
  const lifted = inner.filter((piece) => 'block' in piece)
  let children = inner.flatMap((piece) => ('inline' in piece ? [piece.inline] : []))
  if (url === undefined || style.link !== undefined) return inner
  if (!children.some(isSeen))
    children = [nodes.text(conversion.words(altOf(node.children)) || url, style.format)]
  const target = conversion.link(url)
  if ('refused' in target) {
    conversion.problems.push({
      kind: target.refused,
      line: node.position?.start.line,
      detail: shorten(url),
    })
    return [...lifted, ...inlines(children)]
  }
  if ('value' in target)
    conversion.links.push({ ...target, url: shorten(url), line: node.position?.start.line })
  const made =
    'url' in target
      ? nodes.externalLink(target.url, children)
      : nodes.internalLink(target.relationTo, target.value, children)
  return [...lifted, { inline: made }]
}

const altOf = (content: readonly PhrasingContent[]): string =>
  content
    .map((node) => ('alt' in node ? (node.alt ?? '') : ''))
    .filter(Boolean)
    .join(' ')

function addressOf(
  node: Link | LinkReference | Image | ImageReference,
  { definitions }: Conversion,
): string | undefined {
  return 'url' in node ? node.url : definitions.get(definitionKey(node.identifier))?.url
}

function formula(tex: string, conversion: Conversion, at: At): RichTextNode {
  if (isFormula(tex)) return nodes.inlineBlock('inlineFormula', { formula: tex })
  conversion.problems.push({ kind: 'formula-invalid', ...at, detail: shorten(tex) })
  return nodes.text(tex, nodes.FORMAT.code)
}

function footnoteNumber(identifier: string, { named }: Conversion): number {
  const key = definitionKey(identifier)
  if (!named.includes(key)) named.push(key)
  return named.indexOf(key) + 1
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF'
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}])[ \\t]*\\r?\\n[ \\t]*(?=[${CJK}])`, 'gu')

/** A line's end in the source is no end in the text: nothing between Chinese characters, else a space. */
const joinLines = (text: string): string =>
  text.replace(BETWEEN_CJK, '').replace(/[ \t]*\r?\n[ \t]*/g, ' ')

const MAX_DETAIL = 160
export const shorten = (text: string): string =>
  text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL)}…` : text

export const isSeen = (node: RichTextNode): boolean =>
  node.type === 'linebreak' ? false : typeof node.text === 'string' ? node.text.trim() !== '' : true

const inlines = (list: RichTextNode[]): Piece[] => list.map((inline) => ({ inline }))
