import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { DROPPED, HARMLESS, TAG_FORMATS } from './html-tags.ts'

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
