import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** The longest title that the collections take. */
export const MAX_TITLE = 300
const MAX_SUMMARY = 240
const LEAST_SUMMARY = 12

type FrontMatter = Record<string, unknown>

/** H1, else front matter, else the first heading, else what the caller knows. Whitespace is joined. */
export function titleOf(tree: Root, frontMatter: FrontMatter, fallback: string): string {
  const h1 = tree.children.find((node) => node.type === 'heading' && node.depth === 1)
  const first = tree.children.find((node) => node.type === 'heading')
  const candidates = [
    h1 && toString(h1, { includeImageAlt: false }),
    textIn(frontMatter, 'title'),
    first && toString(first, { includeImageAlt: false }),
    fallback,
  ]
  return candidates.map((title) => title?.replace(/\s+/g, ' ').trim()).find(Boolean) ?? fallback
}

/** The tree without the heading that became the title. */
export function withoutTitle(tree: Root, title: string): Root {
  const index = tree.children.findIndex((node) => node.type === 'heading')
  const heading = tree.children[index] as Heading | undefined
  if (
    !heading ||
    toString(heading, { includeImageAlt: false }).replace(/\s+/g, ' ').trim() !== title
  )
    return tree
  return { ...tree, children: tree.children.filter((_, at) => at !== index) }
}

const INTRODUCTION =
  /^(简介|簡介|介绍|介紹|引言|导言|導言|概述|前言|摘要|introduction|overview|summary)$/i

/** Two or three sentences about a text: its front matter's, else its introduction's first paragraph. */
export function summaryOf(tree: Root, frontMatter: FrontMatter): string {
  const given =
    textIn(frontMatter, 'summary') ??
    textIn(frontMatter, 'description') ??
    textIn(frontMatter, 'abstract')
  if (given) return cut(given.replace(/\s+/g, ' ').trim())
  const heading = tree.children.findIndex(
    (node) => node.type === 'heading' && INTRODUCTION.test(toString(node).trim()),
  )
  const paragraphs = [...(heading >= 0 ? section(tree, heading) : []), ...tree.children].filter(
    (node) => node.type === 'paragraph',
  )
  const text = paragraphs
    .filter(
      (node) =>
        !node.children.every(
          (child) =>
            ['image', 'link', 'text'].includes(child.type) &&
            (child.type !== 'text' || !child.value.trim()),
        ),
    )
    .map((node) =>
      toString(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim(),
    )
    .find((one) => one.length >= LEAST_SUMMARY && !/^[“”"「『]/.test(one))
  return cut(text ?? '')
}

/** The keywords of the front matter, as a list or with commas between them. */
export function keywordsOf(frontMatter: FrontMatter): string[] {
  const value = frontMatter.keywords ?? frontMatter.tags
  const list: unknown[] =
    typeof value === 'string' ? value.split(/[,，、;；]/) : Array.isArray(value) ? value : []
  return [
    ...new Set(
      list
        .map((word) =>
          typeof word === 'string' || typeof word === 'number' ? String(word).trim() : '',
        )
        .filter(Boolean),
    ),
  ]
}

function section(tree: Root, heading: number): RootContent[] {
  const rest = tree.children.slice(heading + 1)
  const end = rest.findIndex((node) => node.type === 'heading')
  return end < 0 ? rest : rest.slice(0, end)
}

/** Cut after the last sentence that fits, else with an ellipsis. */
function cut(text: string): string {
  if (text.length <= MAX_SUMMARY) return text
  const head = text.slice(0, MAX_SUMMARY)
  const end = Math.max(
    ...['。', '！', '？', '. ', '! ', '? '].map((mark) => head.lastIndexOf(mark)),
  )
  return end > MAX_SUMMARY / 3 ? head.slice(0, end + 1) : `${head.slice(0, MAX_SUMMARY - 1)}…`
}

function textIn(frontMatter: FrontMatter, name: string): string | undefined {
  const value = frontMatter[name]
  return typeof value === 'string' && value.trim()
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined
}
