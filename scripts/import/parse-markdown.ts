import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import temml from 'temml'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import type { Problem } from './problems.ts'

export type ParsedMarkdown = {
  tree: Root
  /** Empty where there is none or it cannot be read. */
  frontMatter: Record<string, unknown>
  problems: Problem[]
}

const processorWith = (singleDollarTextMath: boolean) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMath, { singleDollarTextMath })
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .freeze()

const processor = processorWith(true)
const withoutDollars = processorWith(false)

/** Rounds of escaping prices, after which a text has so many that its dollars are all taken for prices. */
const MAX_ROUNDS = 20

/** Markdown (CommonMark, GFM, formulas) as a tree, its front matter apart. Throws RangeError beyond what can be nested. */
export function parseMarkdown(source: string): ParsedMarkdown {
  const tree = parseWithPrices(source)
  const [first] = tree.children
  const isMatter = first?.type === 'yaml' || (first?.type as string) === 'toml'
  const { frontMatter, problems } = readFrontMatter(first, source)
  return {
    tree: isMatter ? { ...tree, children: tree.children.slice(1) } : tree,
    frontMatter,
    problems,
  }
}

/** Whether TeX can be drawn. */
export function isFormula(tex: string): boolean {
  try {
    temml.renderToString(tex, { throwOnError: true })
    return tex.trim() !== ''
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

/**
 * Dollar signs of prices are no formulas. As Pandoc has it (manual, `tex_math_dollars`), the text
 * between two starts and ends without a space and no digit follows; others are escaped and read again.
 */
function parseWithPrices(source: string): Root {
  let text = source
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const tree = processor.parse(text)
    const starts = prices(tree, text)
    if (starts.length === 0) return tree
    for (const start of starts.reverse()) text = `${text.slice(0, start)}\\${text.slice(start)}`
  }
  return withoutDollars.parse(source)
}

function prices(node: Root | RootContent, source: string): number[] {
  if (node.type === 'inlineMath') {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const raw = source.slice(start, end)
    if (raw.startsWith('$$')) return []
    const isMath =
      /^\$\S(.*\S)?\$$/s.test(raw) &&
      !/[0-9]/.test(source[end] ?? '') &&
      !CHINESE.test(withoutWords(node.value)) &&
      isFormula(node.value)
    return isMath ? [] : [start]
  }
  // One price at a time in each block: the end of a false formula may begin the next one.
  return 'children' in node
    ? node.children.flatMap((child) => prices(child, source).slice(0, 1))
    : []
}

const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** TeX without the words it quotes: `v_{\text{最大}}` is a formula, `4，另加` is none. */
const withoutWords = (tex: string): string => tex.replace(/\\(?:text|mathrm|mbox)\{[^}]*\}/g, '')

function readFrontMatter(
  first: RootContent | undefined,
  source: string,
): Pick<ParsedMarkdown, 'frontMatter' | 'problems'> {
  const broken = (detail: string) => ({
    frontMatter: {},
    problems: [{ kind: 'front-matter' as const, line: 1, detail }],
  })
  if (first?.type === 'yaml') {
    try {
      const value: unknown = parseYaml(first.value)
      if (value === null || value === undefined) return { frontMatter: {}, problems: [] }
      if (typeof value !== 'object' || Array.isArray(value)) return broken('key: value?')
      return { frontMatter: value as Record<string, unknown>, problems: [] }
    } catch (error) {
      return broken((error as Error).message.split('\n')[0] ?? '')
    }
  }
  if ((first?.type as string) === 'toml') return broken('TOML')
  const isUnclosed = /^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(source)
  return isUnclosed ? broken('---?') : { frontMatter: {}, problems: [] }
}
