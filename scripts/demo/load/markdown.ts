import type { Heading, Image, Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import * as z from 'zod'
import { words } from '../format/common.ts'
import { isPictureName } from '../pictures.ts'
import type { Problems } from './problems.ts'

/** A picture where a text shows it. */
export type PictureUse = { name: string; alt: string }

export type CheckedMarkdown = {
  title: string | undefined
  pictures: PictureUse[]
  characters: number
}

const steps = z.array(z.strictObject({ title: words, body: words.optional() })).min(1)

const quiz = z.strictObject({
  question: words,
  options: z
    .array(z.strictObject({ text: words, correct: z.boolean().optional() }))
    .min(2)
    .refine((options) => options.some(({ correct }) => correct), 'no option is correct'),
  explanation: words.optional(),
})

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** Checks one text's blocks, headings and pictures. `title` is that of its H1. */
export function checkMarkdown(markdown: string, file: string, problems: Problems): CheckedMarkdown {
  const root = parser.parse(markdown)
  const nodes = [...descendants(root)]
  const headings = nodes.filter((node): node is Heading => node.type === 'heading')
  const pictures = nodes
    .filter((node): node is Image => node.type === 'image')
    .flatMap((image) => pictureIn(image, file, problems))
  for (const heading of headings)
    if (heading.depth > 4) problems.add(file, plain(heading), 'headings go down to ####')
  for (const node of nodes)
    if (node.type === 'code') pictures.push(...checkFence(node, file, problems))
    else if (node.type === 'html') problems.add(file, '', `HTML is not taken: ${node.value}`)
  const titles = headings.filter(({ depth }) => depth === 1)
  if (titles.length > 1) problems.add(file, '', 'more than one H1')
  const [title] = titles
  return { title: title && plain(title), pictures, characters: countCharacters(markdown) }
}

function checkFence(
  { lang, meta, value }: { lang?: string | null; meta?: string | null; value: string },
  file: string,
  problems: Problems,
): PictureUse[] {
  const inner = (markdown: string) => checkMarkdown(markdown, file, problems).pictures
  if (lang === 'safety') {
    const [level = ''] = (meta ?? 'warning').split(' ')
    if (!['notice', 'warning', 'danger'].includes(level))
      problems.add(file, 'safety', `unknown level ${level}`)
    return inner(value)
  }
  if (lang === 'steps') {
    const read = checkYaml(steps, value, { file, name: 'steps', problems })
    return (read ?? []).flatMap(({ body }) => (body ? inner(body) : []))
  }
  if (lang === 'quiz') {
    const read = checkYaml(quiz, value, { file, name: 'quiz', problems })
    return read?.explanation ? inner(read.explanation) : []
  }
  return []
}

function checkYaml<S extends z.ZodType>(
  schema: S,
  value: string,
  { file, name, problems }: { file: string; name: string; problems: Problems },
): z.output<S> | undefined {
  try {
    return problems.check(schema, parse(value), `${file}: ${name}`)
  } catch (error) {
    problems.add(file, name, `${value.slice(0, 40)}…: ${(error as Error).message}`)
    return undefined
  }
}

function pictureIn({ url, alt }: Image, file: string, problems: Problems): PictureUse[] {
  const name = url.startsWith('picture:') ? url.slice('picture:'.length) : ''
  if (!isPictureName(name))
    problems.add(file, url, 'no picture that is drawn: write picture:<field>-<motif>-<n>')
  else if (!alt) problems.add(file, url, 'has no alternative text')
  else return [{ name, alt }]
  return []
}

function* descendants(node: Nodes | Root): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* descendants(child)
}

const plain = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : ''

/** Chinese characters, for the lengths that a text should have. */
const countCharacters = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
