import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Nodes, Root } from 'mdast'
import type { Licence } from '../../cms/published/resource.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { placeOf } from './places.ts'
import type { Problem } from './problems.ts'
import { readText } from './read-text.ts'

/** One Markdown file, read. */
export type Source = {
  file: string
  /** Below the collection's root. */
  place: string
  text: string
  tree: Root
  frontMatter: Record<string, unknown>
}

/** Reads a Markdown file; undefined where it cannot be taken, which `problems` then says. */
export async function readSource(
  file: string,
  root: string,
): Promise<{ source?: Source; problems: Problem[] }> {
  const place = placeOf(root, file)
  const read = await readText(file)
  if ('problem' in read)
    return { problems: [{ kind: read.problem, file: place, detail: read.detail }] }
  const parsed = unlessTooDeep(() => parseMarkdown(read.text))
  if (!parsed || isDeeperThan(MAX_DEPTH, parsed.tree))
    return { problems: [{ kind: 'too-deep', file: place }] }
  const { tree, frontMatter, problems } = parsed
  if (read.encoding === 'gb18030') problems.push({ kind: 'encoding' })
  return {
    source: { file, place, text: read.text, tree, frontMatter },
    problems: problems.map((one) => ({ ...one, file: place })),
  }
}

/** Levels of lists and quotes inside each other; a reader follows four or five. */
const MAX_DEPTH = 100

const isDeeperThan = (depth: number, node: Nodes): boolean =>
  depth === 0 ||
  ('children' in node && node.children.some((child) => isDeeperThan(depth - 1, child)))

/** The result, or undefined where a text is nested beyond what the machine can follow. */
export function unlessTooDeep<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const LICENCES: readonly [words: RegExp, licence: Licence][] = [
  [/^\s*(the )?mit license/im, 'MIT'],
  [/attribution-noncommercial-sharealike 4\.0/i, 'CC-BY-NC-SA-4.0'],
  [/attribution-noncommercial-noderivatives 4\.0/i, 'CC-BY-NC-ND-4.0'],
  [/attribution-noncommercial 4\.0/i, 'CC-BY-NC-4.0'],
  [/attribution-sharealike 4\.0/i, 'CC-BY-SA-4.0'],
  [/attribution-noderivatives 4\.0/i, 'CC-BY-ND-4.0'],
  [/attribution 4\.0/i, 'CC-BY-4.0'],
  [/cc0 1\.0/i, 'CC0-1.0'],
]

/** The licence that a collection's own file states, if the library knows it. */
export async function readLicence(root: string): Promise<Licence | undefined> {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt'])
    try {
      const text = (await readFile(path.join(root, name), 'utf8')).slice(0, 4000)
      return LICENCES.find(([words]) => words.test(text))?.[1]
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code) throw error
    }
  return undefined
}
