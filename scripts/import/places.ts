import { existsSync, realpathSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isLanguageFolder, isTranslationsFolder } from './language.ts'

/** Files that mark the top of a collection that somebody hands over as a whole. */
const MARKERS = ['.git', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'SOURCE.md']
const MAX_CLIMB = 8

/**
 * The folder that pictures and links may not leave: the nearest one from `folder` upwards that is
 * marked as the top of a collection, else `folder` itself; never the home folder or the disk's top.
 */
export function collectionRoot(folder: string): string {
  const start = realpathSync(folder)
  let place = start
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const parent = path.dirname(place)
    if (parent === place || place === os.homedir() || place === os.tmpdir()) break
    if (MARKERS.some((name) => existsSync(path.join(place, name)))) return place
    place = parent
  }
  return start
}

export type Place =
  { place: string; file: string; isFolder: boolean } | { outside: true } | { missing: string }

/**
 * What a relative address in a file of the collection names. `place` is its path below the root with
 * slashes. A symbolic link counts as what it points to.
 */
export function locate(url: string, { root, from }: { root: string; from: string }): Place {
  const wanted = url.startsWith('/')
    ? path.join(root, filePath(url))
    : path.resolve(path.dirname(from), filePath(url))
  if (!isInside(root, wanted)) return { outside: true }
  try {
    const file = realpathSync(wanted)
    if (!isInside(root, file)) return { outside: true }
    return { place: placeOf(root, wanted), file, isFolder: statSync(file).isDirectory() }
  } catch (error) {
    if (
      ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'ERR_INVALID_ARG_VALUE'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      return { missing: placeOf(root, wanted) }
    throw error
  }
}

/** The path that an address names, without query and fragment, its escapes read. */
function filePath(url: string): string {
  const bare = url.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(bare)
  } catch (error) {
    if (error instanceof URIError) return bare
    throw error
  }
}

export const placeOf = (root: string, file: string): string =>
  path.relative(root, file).split(path.sep).join('/')

export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/**
 * The name under which a folder or file is known in every language: its place below the collection's
 * root without the folders that name a language, after the collection's own name.
 */
export function sourceId(root: string, place: string): string {
  const names =
    path.basename(root) && isLanguageFolder(path.basename(root))
      ? [path.basename(path.dirname(root))]
      : [path.basename(root)]
  const steps = place.split('/').filter(Boolean)
  const kept = steps.filter(
    (step, index) =>
      !isLanguageStep(steps, index) &&
      !(isTranslationsFolder(step) && isLanguageFolder(steps[index + 1] ?? '')),
  )
  return [...names, ...kept].filter(Boolean).join('/')
}

/** Only a collection's upper folders name languages: `lessons/it` may be about information technology. */
const isLanguageStep = (steps: string[], index: number): boolean =>
  isLanguageFolder(steps[index] ?? '') &&
  (index === 0 || isTranslationsFolder(steps[index - 1] ?? ''))
