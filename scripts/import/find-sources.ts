import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { isLanguageFolder, isTranslationsFolder } from './language.ts'
import { isInside, placeOf } from './places.ts'
import type { Problem } from './problems.ts'

/** A folder with Markdown files of its own. */
export type SourceFolder = { path: string; files: string[] }

const MARKDOWN = /\.(md|markdown)$/i
const SKIPPED = /^(\.|node_modules$)/
/** Files about a collection, not part of its teaching. */
const ABOUT =
  /^(licen[cs]e|contributing|code_of_conduct|security|support|changelog|source|translations)\.(md|markdown)$/i

const natural = new Intl.Collator('en', { numeric: true })

/**
 * The folders with Markdown below a folder (itself first), in natural order: `2-…` before `10-…`.
 * Folders of other languages and symbolic links that lead away are left out and reported.
 */
export async function findSources(
  folder: string,
  root: string,
): Promise<{ folders: SourceFolder[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const folders: SourceFolder[] = []

  async function visit(current: string): Promise<void> {
    const files: string[] = []
    const inner: string[] = []
    const entries = (await readdir(current, { withFileTypes: true })).sort((a, b) =>
      natural.compare(a.name, b.name),
    )
    for (const entry of entries) {
      const file = path.join(current, entry.name)
      if (SKIPPED.test(entry.name)) continue
      if (entry.isSymbolicLink()) {
        if (MARKDOWN.test(entry.name) && (await isFileInside(file))) files.push(file)
        else problems.push({ kind: 'symlink', file: placeOf(root, file) })
      } else if (entry.isFile() && MARKDOWN.test(entry.name)) {
        if (!ABOUT.test(entry.name)) files.push(file)
      } else if (entry.isDirectory()) {
        if (isTranslationsFolder(entry.name) || isOtherLanguage(current, entry.name))
          problems.push({ kind: 'other-language', file: placeOf(root, file) })
        else inner.push(file)
      }
    }
    if (files.length > 0) folders.push({ path: current, files })
    for (const next of inner) await visit(next)
  }

  async function isFileInside(file: string): Promise<boolean> {
    try {
      const target = await realpath(file)
      return isInside(root, target) && (await stat(target)).isFile()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code) return false
      throw error
    }
  }

  /** Only at the top: further down `it` may be a subject and not Italian. */
  const isOtherLanguage = (current: string, name: string) =>
    current === folder && isLanguageFolder(name)

  await visit(folder)
  return { folders, problems }
}
