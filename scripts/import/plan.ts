import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import type { Locale } from '../../cms/published/locale.ts'
import type { Licence } from '../../cms/published/resource.ts'
import { isEmptyRichText, type RichText } from '../../cms/published/rich-text.ts'
import { ExpectedError } from '../expected-error.ts'
import type { LinkUse, PictureUse } from './conversion.ts'
import { findSources, type SourceFolder } from './find-sources.ts'
import { type Language, languageNamed, languageOf, localeOf, toSimplified } from './language.ts'
import { markdownToLexical } from './markdown-to-lexical.ts'
import { collectionRoot, isInside, locate, placeOf, sourceId } from './places.ts'
import { describe, type Problem } from './problems.ts'
import { readLicence, readSource, type Source, unlessTooDeep } from './read-source.ts'
import { isReadme, resolverFor } from './resolve.ts'
import { keywordsOf, MAX_TITLE, summaryOf, titleOf, withoutTitle } from './titles.ts'

export type PlannedUnit = {
  sourceId: string
  /** Below the root. */
  file: string
  title: string
  /** Its pictures are named by their place below the root, its inner links by source ids. */
  body: RichText
  pictures: PictureUse[]
  /** Inner links, which may turn out to lead nowhere. */
  links: LinkUse[]
}

export type PlannedModule = {
  sourceId: string
  folder: string
  title: string
  summary: string
  keywords: string[]
  units: PlannedUnit[]
}

/** What an import will write, before anything of the library is known. */
export type Plan = {
  /** Pictures and links may not leave it. */
  root: string
  language: Language
  locale: Locale
  /** Of the whole collection, where its licence file states one that the library knows. */
  licence?: Licence
  modules: PlannedModule[]
  problems: Problem[]
}

type Options = {
  /** What pictures and links may not leave; else the nearest collection around the folder. */
  root?: string
  /** Else what the path names (`translations/zh`), else what the texts are written in. */
  language?: Language
}

/**
 * Reads a folder: each folder with Markdown in it becomes a module, each file a unit, the README
 * first. Writes nothing. Throws ExpectedError where there is nothing to import.
 */
export async function planFolder(folder: string, options: Options = {}): Promise<Plan> {
  const start = await folderAt(folder)
  const root = options.root ? await folderAt(options.root) : collectionRoot(start)
  if (!isInside(root, start))
    throw new ExpectedError(
      `文件夹 ${folder} 不在 --root ${root} 之内`,
      `${folder} is not inside the root ${root}`,
    )
  const { folders, problems } = await findSources(start, root)
  const read: { folder: SourceFolder; sources: Source[] }[] = []
  for (const one of folders) {
    const sources: Source[] = []
    for (const file of one.files) {
      const { source, problems: found } = await readSource(file, root)
      problems.push(...found)
      if (source) sources.push(source)
    }
    if (sources.length > 0) read.push({ folder: one, sources })
  }
  if (read.length === 0) throw nothingToImport(folder, problems)
  const text = read.flatMap(({ sources }) => sources.map((source) => source.text)).join('\n')
  const found = languageOfPath(root, start) ?? languageOf(text)
  // Who says Chinese may mean either script; what is traditional is converted.
  const isChinese = options.language === 'zh' && found === 'zh-TW'
  const language = isChinese ? found : (options.language ?? found)
  if (language === 'zh-TW')
    problems.push({ kind: 'traditional', file: placeOf(root, start) || '.' })
  const words = language === 'zh-TW' ? toSimplified : (text: string) => text
  const modules = read.map(({ folder: one, sources }) =>
    planModule(one, sources, { root, words, problems }),
  )
  return {
    root,
    language,
    locale: localeOf(language),
    licence: await readLicence(root),
    modules,
    problems,
  }
}

function nothingToImport(folder: string, problems: Problem[]): ExpectedError {
  const reasons = problems.map((problem) => `  ${describe(problem)}`).join('\n')
  return new ExpectedError(
    `${folder} 里没有可导入的 Markdown 文件（.md）`,
    [`There is no Markdown file (.md) to import in ${folder}`, reasons].filter(Boolean).join('\n'),
  )
}

type Context = { root: string; words: (text: string) => string; problems: Problem[] }

function planModule(folder: SourceFolder, sources: Source[], context: Context): PlannedModule {
  const { root, words } = context
  const readme = sources.find(({ place }) => isReadme(place))
  const name = path.basename(folder.path)
  const units = inOrder(sources, readme, root).flatMap((source) => planUnit(source, context))
  const main = readme ?? sources[0]
  const title = readme ? titleOf(readme.tree, readme.frontMatter, name) : name
  return {
    sourceId: sourceId(root, placeOf(root, folder.path)),
    folder: placeOf(root, folder.path) || '.',
    title: shortTitle(words(title), { file: readme?.place, problems: [] }),
    summary:
      words(main ? summaryOf(main.tree, main.frontMatter) : '') ||
      units
        .map((unit) => unit.title)
        .join('、')
        .slice(0, MAX_TITLE),
    keywords: main ? keywordsOf(main.frontMatter).map(words) : [],
    units,
  }
}

function planUnit(source: Source, { root, words, problems }: Context): PlannedUnit[] {
  const { file, place, tree, frontMatter } = source
  const own = isReadme(place)
    ? path.basename(path.dirname(file))
    : path.basename(place).replace(/\.\w+$/, '')
  const title = titleOf(tree, frontMatter, own)
  const converted = unlessTooDeep(() =>
    markdownToLexical(withoutTitle(tree, title), resolverFor({ root, file, words })),
  )
  if (!converted) {
    problems.push({ kind: 'too-deep', file: place })
    return []
  }
  problems.push(...converted.problems.map((problem) => ({ ...problem, file: place })))
  if (isEmptyRichText(converted.body)) problems.push({ kind: 'no-text', file: place })
  const { body, pictures, links } = converted
  return [
    {
      sourceId: sourceId(root, place),
      file: place,
      title: shortTitle(words(title), { file: place, problems }),
      body,
      pictures,
      links,
    },
  ]
}

function shortTitle(
  title: string,
  { file, problems }: { file?: string; problems: Problem[] },
): string {
  if (title.length <= MAX_TITLE) return title
  problems.push({ kind: 'title-shortened', file })
  return `${title.slice(0, MAX_TITLE - 1)}…`
}

/** The README, then the files in the order in which it names them, then the others, assignments last. */
function inOrder(sources: Source[], readme: Source | undefined, root: string): Source[] {
  const named: string[] = []
  if (readme)
    visit(readme.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return
      if (/^[a-z][a-z\d+.-]*:|^#|^\/\//i.test(node.url)) return
      const found = locate(node.url, { root, from: readme.file })
      if ('place' in found) named.push(found.place)
    })
  const rank = (source: Source): number => {
    if (source === readme) return -1
    if (/(^|\/)(assignment|homework|作业)\./i.test(source.place)) return Number.MAX_SAFE_INTEGER
    const index = named.indexOf(source.place)
    return index < 0 ? named.length : index
  }
  return sources
    .map((source, index) => ({ source, index, rank: rank(source) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ source }) => source)
}

function languageOfPath(root: string, start: string): Language | undefined {
  const steps = [path.basename(root), ...placeOf(root, start).split('/')]
  return steps.map(languageNamed).findLast((language) => language !== undefined)
}

async function folderAt(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (cause) {
    throw new ExpectedError(`找不到文件夹 ${folder}`, `There is no folder ${folder}`, { cause })
  }
}
