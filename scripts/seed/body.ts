import { createHash } from 'node:crypto'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import type { RichText, RichTextNode } from '../../cms/published/rich-text.ts'
import { markdownToLexical } from '../import/markdown-to-lexical.ts'
import { block } from '../../cms/rich-text/nodes.ts'
import { parseMarkdown } from '../import/parse-markdown.ts'
import { withStableIds } from '../import/stable-ids.ts'

/** The id of the picture that `picture:NAME` names. */
export type FindPicture = (name: string) => string

/**
 * A checked text of the demo as rich text: Markdown as the importer takes it, and the fences that
 * scripts/demo/types.ts names as blocks. Throws where the importer would leave something out.
 */
export function bodyFromMarkdown(markdown: string, picture: FindPicture): RichText {
  const { tree } = parseMarkdown(markdown)
  visit(tree, 'code', (node) => {
    if (node.meta && node.lang && node.lang in FENCES) node.lang += ` ${node.meta}`
  })
  const { body, problems } = markdownToLexical(tree, {
    link: (url) => ({ url }),
    picture: (url) => ({ value: picture(url.replace(/^picture:/, '')) }),
  })
  if (problems.length > 0)
    throw new Error(`演示库的 Markdown 有问题 / The demo's Markdown: ${JSON.stringify(problems)}`)
  const children = body.root.children.map((node) => fenceOf(node, picture))
  return withStableIds({ ...body, root: { ...body.root, children } })
}

type Inner = (markdown: string | undefined) => RichText | undefined

const FENCES: Record<string, (value: string, inner: Inner, meta: string) => RichTextNode> = {
  formula: (formula) => block('formula', { formula }),
  safety: (value, inner, meta) => {
    const [level = 'warning', ...title] = meta.split(' ').filter(Boolean)
    return block('safety', {
      level,
      ...(title.length > 0 && { title: title.join(' ') }),
      body: inner(value),
    })
  },
  steps: (value, inner) => {
    const steps = parse(value) as { title: string; body?: string }[]
    return block('steps', {
      steps: steps.map(({ title, body }) => ({ id: idOf(title), title, body: inner(body) })),
    })
  },
  quiz: (value, inner) => {
    const { question, options, explanation } = parse(value) as {
      question: string
      options: { text: string; correct?: boolean }[]
      explanation?: string
    }
    return block('quiz', {
      questionId: idOf(question).slice(0, 8),
      question,
      options: options.map((option) => ({
        id: idOf(question + option.text),
        text: option.text,
        isCorrect: option.correct === true,
      })),
      explanation: inner(explanation),
    })
  },
}

/** A code block in one of the demo's own languages (with what follows it) is a block of another kind. */
function fenceOf(node: RichTextNode, picture: FindPicture): RichTextNode {
  const { blockType, language, code } = (node.fields ?? {}) as Record<string, string | undefined>
  if (node.type !== 'block' || blockType !== 'code') return node
  const [name = '', ...meta] = (language ?? '').split(' ')
  const inner: Inner = (markdown) => (markdown ? bodyFromMarkdown(markdown, picture) : undefined)
  return FENCES[name]?.(code ?? '', inner, meta.join(' ')) ?? node
}

const idOf = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 24)
