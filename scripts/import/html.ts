import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { FORMAT } from './nodes.ts'

/** Elements that are a format of the editor. */
export const TAG_FORMATS: Readonly<Record<string, number>> = {
  b: FORMAT.bold,
  strong: FORMAT.bold,
  i: FORMAT.italic,
  em: FORMAT.italic,
  u: FORMAT.underline,
  ins: FORMAT.underline,
  s: FORMAT.strikethrough,
  del: FORMAT.strikethrough,
  strike: FORMAT.strikethrough,
  sub: FORMAT.sub,
  sup: FORMAT.super,
  code: FORMAT.code,
  kbd: FORMAT.code,
  samp: FORMAT.code,
  tt: FORMAT.code,
}

/** Elements whose text is all that matters. */
const HARMLESS = new Set([
  'a',
  'abbr',
  'article',
  'aside',
  'bdi',
  'bdo',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'col',
  'colgroup',
  'dd',
  'details',
  'dfn',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'img',
  'label',
  'li',
  'main',
  'mark',
  'nav',
  'nobr',
  'ol',
  'p',
  'picture',
  'pre',
  'q',
  'rp',
  'rt',
  'ruby',
  'section',
  'small',
  'source',
  'span',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'ul',
  'var',
  'wbr',
])

/** Elements that are more than text and that the library does not take. */
const DROPPED = new Set([
  'audio',
  'base',
  'button',
  'canvas',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'input',
  'link',
  'map',
  'math',
  'meta',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
])

export type Tag =
  | { kind: 'picture'; src?: string; alt: string }
  | { kind: 'open' | 'close' | 'dropped'; name: string }
  /** A comment, an instruction, or the end of a dropped element. */
  | { kind: 'nothing' }
  /** Not HTML: words in angle brackets, such as `<your name>`. */
  | { kind: 'text' }

/** Reads one tag as Markdown finds it inside a line. */
export function readTag(source: string): Tag {
  const [, slash, raw = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(source) ?? []
  if (!raw) return { kind: 'nothing' }
  const name = raw.toLowerCase()
  if (DROPPED.has(name)) return slash ? { kind: 'nothing' } : { kind: 'dropped', name }
  if (!isKnown(name)) return { kind: 'text' }
  if (slash) return { kind: 'close', name }
  if (name !== 'img') return { kind: 'open', name }
  const [element] = elementsIn(fromHtml(source, { fragment: true }))
  return { kind: 'picture', src: attribute(element, 'src'), alt: attribute(element, 'alt') ?? '' }
}

/**
 * A block of HTML as Markdown's own tree, with the names of the elements that it loses, or undefined
 * where it is not HTML but words in angle brackets.
 */
export function readHtmlBlock(
  source: string,
): { content: RootContent[]; dropped: string[] } | undefined {
  const [, first = ''] = /^\s*<\/?([a-z][\w:-]*)/i.exec(source) ?? []
  const name = first.toLowerCase()
  if (name && !isKnown(name) && !DROPPED.has(name)) return undefined
  const tree = fromHtml(source, { fragment: true })
  const dropped = elementsIn(tree)
    .map(({ tagName }) => tagName)
    .filter((tagName) => DROPPED.has(tagName))
  const mdast = toMdast(withoutDropped(tree))
  return {
    content: mdast.type === 'root' ? mdast.children : [mdast],
    dropped: [...new Set(dropped)],
  }
}

const isKnown = (name: string) => HARMLESS.has(name) || name in TAG_FORMATS

/** Neither comments nor what the library does not take. */
function withoutDropped(tree: Root): Root {
  const keep = <T extends Nodes>(node: T): T =>
    'children' in node
      ? {
          ...node,
          children: node.children
            .filter(
              (child) =>
                child.type === 'text' || (child.type === 'element' && !DROPPED.has(child.tagName)),
            )
            .map(keep),
        }
      : node
  return keep(tree)
}

const elementsIn = (node: Nodes): Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elementsIn) : []),
]

function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name]
  return typeof value === 'string' ? value : undefined
}
